package newsloom.evaluate.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.evaluate.Decimals;

/** Shares between 0 and 1 as bars, one below the other, each with a tick for what it was before. */
final class BarChart {
    private static final int WIDTH = 440;
    private static final int ROW = 30;
    private static final int BARS_FROM = 120;
    private static final int LONGEST_BAR = 260;
    private static final int LONGEST_NAME = 15;

    private BarChart() {}

    /** One bar. */
    record Bar(String name, double before, double after) {}

    static String of(String kind, List<Bar> bars) {
        String rows = IntStream.range(0, bars.size())
                .mapToObj(i -> row(bars.get(i), i * ROW))
                .collect(Collectors.joining());
        return "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\"><g class=\"%s\">%s</g></svg>%n"
                .formatted(kind, WIDTH, bars.size() * ROW, kind, rows);
    }

    private static String row(Bar bar, int top) {
        return String.format(
                Locale.ROOT,
                """
                <g transform="translate(0 %d)"><title>%s: %s at arrival, %s after repair</title>
                <text x="0" y="19">%s</text>
                <rect class="track" x="%d" y="7" width="%d" height="16" rx="2"/>
                <rect class="bar" x="%d" y="7" width="%.1f" height="16" rx="2"/>
                <line class="tick" x1="%.1f" x2="%.1f" y1="4" y2="26"/>
                <text x="%d" y="19">%s</text></g>
                """,
                top,
                Html.text(bar.name()),
                Decimals.share(bar.before()),
                Decimals.share(bar.after()),
                Html.text(shortened(bar.name())),
                BARS_FROM,
                LONGEST_BAR,
                BARS_FROM,
                LONGEST_BAR * bar.after(),
                BARS_FROM + LONGEST_BAR * bar.before(),
                BARS_FROM + LONGEST_BAR * bar.before(),
                BARS_FROM + LONGEST_BAR + 12,
                Decimals.share(bar.after()));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(
                                0,
                                name.offsetByCodePoints(
                                        0, Math.min(LONGEST_NAME - 1, name.codePointCount(0, name.length()))))
                        + "…";
    }
}
