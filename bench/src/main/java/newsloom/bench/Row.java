package newsloom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import newsloom.evaluate.GroupingScores;
import newsloom.evaluate.RunMetrics;

/** A line of the table of peers. */
record Row(String name, List<String> cells) {

    /** @param agreement the one to show: at arrival, or in the end */
    static Row of(String name, List<RunMetrics> files, Function<RunMetrics, Optional<GroupingScores>> agreement) {
        List<String> cells = new ArrayList<>();
        for (RunMetrics figures : files) {
            cells.add(cell(agreement.apply(figures)));
        }
        cells.add(String.format(Locale.ROOT, "%,d", files.get(files.size() - 1).articlesPerProcessorSecond()));
        return new Row(name, cells);
    }

    /** As a line of Markdown. */
    String line() {
        return "| " + name + " | " + String.join(" | ", cells) + " |";
    }

    /** B³ F and pair F, or a dash. */
    static String cell(Optional<GroupingScores> agreement) {
        return agreement.map(Row::cell).orElse("–");
    }

    private static String cell(GroupingScores agreement) {
        return share(agreement.bcubed().f1()) + "/" + share(agreement.pairs().f1());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share).replaceFirst("^0", "");
    }
}
