package newsloom.evaluate.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.evaluate.Decimals;
import newsloom.evaluate.GroupingScores;
import newsloom.evaluate.PrecisionRecall;
import newsloom.evaluate.RunMetrics;

/** Shows the metrics on a page: as bars, and as a table. */
final class MetricsSection {
    private static final String HEADS = """
            <tr><th></th><th></th><th>B³ precision</th><th>recall</th><th>F1</th><th>pair precision</th><th>recall</th>\
            <th>F1</th></tr>
            """;

    private static final String COUNT_HEADS = """
            <tr><th></th><th>articles</th><th>labelled</th><th>stories</th><th>singletons</th><th>copies</th>\
            <th>articles/s</th><th>per CPU second</th></tr>
            """;

    private MetricsSection() {}

    static String of(List<RunMetrics> rows) {
        List<RunMetrics> labelled =
                rows.stream().filter(row -> row.repaired().isPresent()).toList();
        return (labelled.isEmpty() ? "" : charts(labelled) + scores(labelled)) + counts(rows);
    }

    private static String charts(List<RunMetrics> rows) {
        return """
                <div class="charts">
                <figure><figcaption>B³ F1, article by article</figcaption>%s</figure>
                <figure><figcaption>Pair F1, pair by pair</figcaption>%s</figure>
                </div><p class="soft">Bars: after repair. Ticks: at arrival. 1 would be the labels themselves.</p>
                """.formatted(
                        chart("first", rows, GroupingScores::bcubed), chart("second", rows, GroupingScores::pairs));
    }

    private static String chart(String kind, List<RunMetrics> rows, Function<GroupingScores, PrecisionRecall> score) {
        return BarChart.of(
                kind,
                rows.stream()
                        .map(row -> new BarChart.Bar(row.name(), f1(row.arrival(), score), f1(row.repaired(), score)))
                        .toList());
    }

    private static double f1(Optional<GroupingScores> scores, Function<GroupingScores, PrecisionRecall> score) {
        return scores.map(score).map(PrecisionRecall::f1).orElse(0.0);
    }

    private static String scores(List<RunMetrics> rows) {
        return rows.stream()
                .map(row -> row(row.name(), "at arrival", row.arrival()) + row("", "after repair", row.repaired()))
                .collect(Collectors.joining("", "<div class=\"scroll\"><table>" + HEADS, "</table></div>"));
    }

    private static String row(String name, String when, Optional<GroupingScores> scores) {
        String cells = scores.stream()
                .flatMap(found -> Stream.of(found.bcubed(), found.pairs()))
                .map(score -> "<td>%s</td><td>%s</td><td><b>%s</b></td>"
                        .formatted(
                                Decimals.share(score.precision()),
                                Decimals.share(score.recall()),
                                Decimals.share(score.f1())))
                .collect(Collectors.joining());
        return "<tr%s><th>%s</th><td class=\"soft\">%s</td>%s</tr>%n"
                .formatted(name.isEmpty() ? "" : " class=\"goes-on\"", Html.text(name), when, cells);
    }

    private static String counts(List<RunMetrics> rows) {
        return rows.stream()
                .map(MetricsSection::counts)
                .collect(Collectors.joining(
                        "",
                        "<h3>How much, how fast</h3><div class=\"scroll\"><table>" + COUNT_HEADS,
                        "</table></div>"));
    }

    private static String counts(RunMetrics row) {
        String cells = Stream.of(
                        row.articles(),
                        row.labelled(),
                        row.stories(),
                        row.singletons(),
                        row.copies(),
                        row.articlesPerSecond(),
                        row.articlesPerProcessorSecond())
                .map(number -> "<td>" + Decimals.grouped(number) + "</td>")
                .collect(Collectors.joining());
        return "<tr><th>%s</th>%s</tr>%n".formatted(Html.text(row.name()), cells);
    }
}
