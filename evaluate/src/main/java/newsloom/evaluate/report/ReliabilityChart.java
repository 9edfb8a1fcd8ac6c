package newsloom.evaluate.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsloom.evaluate.Decimals;
import newsloom.evaluate.Reliability;
import newsloom.evaluate.Reliability.Tenth;

/** Draws how true the odds are: each tenth of the members as a point, on the diagonal where it is as claimed. */
final class ReliabilityChart {
    private static final int SIDE = 300;
    private static final int LEFT = 60;
    private static final int BELOW = 40;

    private ReliabilityChart() {}

    static String of(Reliability reliability) {
        List<Tenth> tenths = reliability.tenths();
        if (tenths.isEmpty()) {
            return "";
        }
        return """
                <h2>How true the odds are</h2>
                <p>A point is a tenth of the members, those with scores near each other. Across: what share of its fellow
                members belongs with each, as its odds say. Up: what share does, as the labels say. On the line the two
                are the same.</p>
                <div class="charts"><figure><svg viewBox="0 0 %d %d" role="img"><g transform="translate(%d 10)">
                <rect class="track" width="%d" height="%d"/>
                <line class="tick" x1="0" y1="%d" x2="%d" y2="0"/>%s
                <text x="0" y="%d">0 by the odds</text><text x="%d" y="%d">1</text>
                <text x="-%d" y="%d">labels</text></g></svg></figure>
                <div class="scroll"><table><tr><th>score</th><th>members</th><th>by the odds</th><th>by the labels</th></tr>
                %s</table></div></div>
                """.formatted(
                        LEFT + SIDE + 10,
                        SIDE + BELOW,
                        LEFT,
                        SIDE,
                        SIDE,
                        SIDE,
                        SIDE,
                        tenths.stream().map(ReliabilityChart::point).collect(Collectors.joining()),
                        SIDE + 20,
                        SIDE - 8,
                        SIDE + 20,
                        LEFT,
                        SIDE / 2,
                        tenths.stream().map(ReliabilityChart::row).collect(Collectors.joining()));
    }

    private static String point(Tenth tenth) {
        return String.format(
                Locale.ROOT,
                "<circle class=\"bar\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"><title>%s</title></circle>",
                SIDE * tenth.claimed(),
                SIDE * (1 - tenth.found()),
                scores(tenth));
    }

    private static String row(Tenth tenth) {
        return "<tr><th>%s</th><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                .formatted(
                        scores(tenth),
                        Decimals.grouped(tenth.members()),
                        Decimals.share(tenth.claimed()),
                        Decimals.share(tenth.found()));
    }

    private static String scores(Tenth tenth) {
        return Decimals.score(tenth.from()) + " to " + Decimals.score(tenth.to());
    }
}
