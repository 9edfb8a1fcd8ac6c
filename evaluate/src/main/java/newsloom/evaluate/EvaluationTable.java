package newsloom.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An evaluation as lines for people: first how well, then how much and how fast. */
public final class EvaluationTable {
    private static final String UNKNOWN = "-";

    private EvaluationTable() {}

    public static List<String> of(Evaluation evaluation) {
        List<RunMetrics> rows = evaluation.rows();
        List<String> lines = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.repaired().isPresent())) {
            lines.addAll(scores(rows));
            lines.add("");
        }
        lines.addAll(counts(rows));
        List<Reliability.Tenth> tenths = evaluation.reliability().tenths();
        if (!tenths.isEmpty()) {
            lines.add("");
            lines.addAll(odds(tenths));
        }
        return lines;
    }

    private static List<String> odds(List<Reliability.Tenth> tenths) {
        TextTable columns = new TextTable("score", "members", "belong, by their odds", "by the labels");
        for (Reliability.Tenth tenth : tenths) {
            columns.add(List.of(
                    Decimals.score(tenth.from()) + " to " + Decimals.score(tenth.to()),
                    Decimals.grouped(tenth.members()),
                    Decimals.share(tenth.claimed()),
                    Decimals.share(tenth.found())));
        }
        return columns.lines();
    }

    private static List<String> scores(List<RunMetrics> rows) {
        TextTable columns = new TextTable("", "", "B³ P", "R", "F", "pair P", "R", "F");
        for (RunMetrics row : rows) {
            columns.add(cells(row.name(), "at arrival", row.arrival()));
            columns.add(cells("", "repaired", row.repaired()));
        }
        return columns.lines();
    }

    private static List<String> cells(String name, String when, Optional<GroupingScores> scores) {
        return Stream.concat(
                        Stream.of(name, when),
                        Stream.<Function<GroupingScores, PrecisionRecall>>of(
                                        GroupingScores::bcubed, GroupingScores::pairs)
                                .flatMap(kind -> shares(scores.map(kind))))
                .toList();
    }

    private static Stream<String> shares(Optional<PrecisionRecall> score) {
        return score.map(found ->
                        Stream.of(found.precision(), found.recall(), found.f1()).map(Decimals::share))
                .orElseGet(() -> Stream.of(UNKNOWN, UNKNOWN, UNKNOWN));
    }

    private static List<String> counts(List<RunMetrics> rows) {
        TextTable columns =
                new TextTable("", "articles", "stories", "singletons", "copies", "articles/s", "per CPU second");
        for (RunMetrics row : rows) {
            columns.add(List.of(
                    row.name(),
                    Decimals.grouped(row.articles()),
                    Decimals.grouped(row.stories()),
                    Decimals.grouped(row.singletons()),
                    Decimals.grouped(row.copies()),
                    Decimals.grouped(row.articlesPerSecond()),
                    Decimals.grouped(row.articlesPerProcessorSecond())));
        }
        return columns.lines();
    }
}
