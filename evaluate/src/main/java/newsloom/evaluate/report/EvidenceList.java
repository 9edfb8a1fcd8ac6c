package newsloom.evaluate.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsloom.model.Evidence;
import newsloom.model.story.Membership;
import newsloom.watch.change.EvidenceWording;

/** Shows on a page what holds a member in its story: each reason with its weight as a bar, and what came second. */
final class EvidenceList {
    private static final int SHOWN = 9;

    /** A weight that fills its half of the scale. */
    private static final double FULL = 2;

    private static final int HALF = 50;

    private EvidenceList() {}

    static String of(Membership member) {
        List<Evidence> reasons = member.evidence().stream()
                .filter(each -> !each.tellsOfRivals())
                .sorted(Comparator.comparingDouble(each -> -Math.abs(each.weight())))
                .toList();
        String list = reasons.isEmpty()
                ? "<p class=\"runner\">It founded its story, or is alone in it.</p>"
                : list(member, reasons);
        return list + runnerUp(member);
    }

    private static String list(Membership member, List<Evidence> reasons) {
        double rest = reasons.stream().skip(SHOWN).mapToDouble(Evidence::weight).sum();
        String rows = reasons.stream().limit(SHOWN).map(EvidenceList::row).collect(Collectors.joining());
        String others = reasons.size() <= SHOWN ? "" : row("", reasons.size() - SHOWN + " smaller reasons", rest, "");
        return "<ul class=\"reasons\">%s%s%s</ul>"
                .formatted(rows, others, row("", "score", member.score(), " class=\"sum\""));
    }

    private static String row(Evidence reason) {
        String kind = reason.kind().name().toLowerCase(Locale.ROOT);
        return row(kind, EvidenceWording.of(reason), reason.weight(), "");
    }

    private static String row(String kind, String text, double weight, String more) {
        return "<li%s><span><span class=\"kind\">%s</span> %s</span>%s<span class=\"weight\">%s</span></li>%n"
                .formatted(more, kind, Html.text(text), bar(weight), String.format(Locale.ROOT, "%+.2f", weight));
    }

    private static String bar(double weight) {
        double length = HALF * Math.min(1, Math.abs(weight) / FULL);
        double left = weight < 0 ? HALF - length : HALF;
        return String.format(
                Locale.ROOT,
                "<span class=\"scale\"><i%s style=\"left:%.1f%%;width:%.1f%%\"></i></span>",
                weight < 0 ? " class=\"against\"" : "",
                left,
                length);
    }

    private static String runnerUp(Membership member) {
        return member.evidence().stream()
                .filter(Evidence::tellsOfRivals)
                .map(each -> "<p class=\"runner\">%s</p>".formatted(Html.text(EvidenceWording.of(each))))
                .collect(Collectors.joining());
    }
}
