package newsloom.watch.change;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import newsloom.model.Evidence;
import newsloom.model.Evidence.Kind;

/** Puts the evidence of a member into phrases that people read. */
public final class EvidencePhrases {
    private static final List<Kind> GROUPED = List.of(Kind.NAME, Kind.TERM, Kind.NUMBER);

    private static final double LOWEST = .01;
    private static final int TEN = 10;

    private EvidencePhrases() {}

    /**
     * One phrase each for all names, terms and numbers that speak for it, and one for each other reason; no runner-up.
     */
    public static List<String> of(List<Evidence> evidence) {
        List<String> phrases = new ArrayList<>();
        GROUPED.forEach(kind -> phrases.addAll(group(kind, evidence)));
        evidence.stream()
                .filter(reason -> !reason.tellsOfRivals() && !isGrouped(reason))
                .sorted(Comparator.comparing(Evidence::kind))
                .map(EvidencePhrases::weighed)
                .forEach(phrases::add);
        return phrases;
    }

    /** {@code +1.2}, {@code +.6}, {@code -.4}: one decimal, nothing before the point that can be left out. */
    public static String weight(double weight) {
        String rounded = String.format(Locale.ROOT, "%+.1f", weight + 0.0);
        if (rounded.endsWith("0.0") && rounded.length() == 4) {
            return "±0";
        }
        return rounded.startsWith("0.", 1) ? rounded.charAt(0) + rounded.substring(2) : rounded;
    }

    /** {@code odds 18 to 1}, {@code odds 2.3 to 1}, {@code odds 1 to 4}: how many fellows belong for how many that do not. */
    public static String odds(double odds) {
        return odds < 1 ? "odds 1 to " + rounded(1 / Math.max(odds, LOWEST)) : "odds " + rounded(odds) + " to 1";
    }

    private static String rounded(double odds) {
        String rounded = String.format(Locale.ROOT, odds < TEN ? "%.1f" : "%.0f", odds);
        return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
    }

    private static List<String> group(Kind kind, List<Evidence> evidence) {
        String group = evidence.stream()
                .filter(reason -> reason.kind() == kind && isGrouped(reason))
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed().thenComparing(EvidenceWording::of))
                .map(EvidencePhrases::weighed)
                .collect(joining(", "));
        return group.isEmpty() ? List.of() : List.of(kind.name().toLowerCase(Locale.ROOT) + "s " + group);
    }

    /** A point against it, such as numbers that differ, is no name, term or number of its own. */
    private static boolean isGrouped(Evidence reason) {
        return GROUPED.contains(reason.kind()) && reason.weight() >= 0;
    }

    static String weighed(Evidence evidence) {
        String words = EvidenceWording.of(evidence);
        return evidence.kind() == Kind.ANALYST ? words : words + " " + weight(evidence.weight());
    }
}
