package newsloom.app.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsloom.model.Evidence;
import newsloom.watch.change.EvidenceWording;

/**
 * The reasons of one membership in numbers: its second and third depth.
 *
 * @param kinds what each kind of reason comes to, the most in favour first
 * @param exact each reason, the weightiest first
 * @param total what they add up to
 */
public record WeighedReasons(List<Bar> kinds, List<Bar> exact, String total) {
    private static final double HALF = 50;
    private static final double WIDEST = 48;

    /**
     * A line with a bar to the right for what speaks for it, to the left for what speaks against it.
     *
     * @param kind what kind of reason it is; empty where the label says so
     * @param x where the bar begins, in per cent
     * @param width of the bar, in per cent
     */
    public record Bar(String label, String kind, String weight, boolean isFor, String x, String width) {}

    public WeighedReasons {
        kinds = List.copyOf(kinds);
        exact = List.copyOf(exact);
    }

    static WeighedReasons of(List<Evidence> all) {
        List<Evidence> evidence =
                all.stream().filter(reason -> !reason.tellsOfRivals()).toList();
        Map<String, Double> sums = evidence.stream()
                .collect(Collectors.groupingBy(
                        reason -> label(reason.kind()), TreeMap::new, Collectors.summingDouble(Evidence::weight)));
        double widestSum =
                widest(sums.values().stream().mapToDouble(Double::doubleValue).toArray());
        double widest = widest(evidence.stream().mapToDouble(Evidence::weight).toArray());
        return new WeighedReasons(
                sums.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .map(sum -> bar(
                                sum.getKey(),
                                "",
                                String.format(Locale.ROOT, "%+.1f", sum.getValue()),
                                sum.getValue(),
                                widestSum))
                        .toList(),
                evidence.stream()
                        .map(reason -> bar(
                                EvidenceWording.of(reason),
                                label(reason.kind()).toLowerCase(Locale.ROOT),
                                String.format(Locale.ROOT, "%+.4f", reason.weight()),
                                reason.weight(),
                                widest))
                        .toList(),
                String.format(
                        Locale.ROOT,
                        "%+.4f",
                        evidence.stream().mapToDouble(Evidence::weight).sum()));
    }

    private static double widest(double... weights) {
        double widest = 0;
        for (double weight : weights) {
            widest = Math.max(widest, Math.abs(weight));
        }
        return widest;
    }

    private static Bar bar(String label, String kind, String written, double weight, double widest) {
        double width = widest == 0 ? 0 : WIDEST * Math.abs(weight) / widest;
        return new Bar(
                label,
                kind,
                written.replace('-', '−'),
                weight >= 0,
                per(weight >= 0 ? HALF : HALF - width),
                per(width));
    }

    private static String per(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }

    private static String label(Evidence.Kind kind) {
        return switch (kind) {
            case TERM -> "Words";
            case NAME -> "Names";
            case NUMBER -> "Numbers";
            case LEAD -> "First sentences";
            case TIME -> "Time apart";
            case DATE -> "Day of the event";
            case PERSON -> "Ages";
            case COPY -> "Copied text";
            case BAR -> "Start";
            case ANALYST -> "Analysts";
            case RUNNER_UP, NO_RIVAL -> "Rivals";
        };
    }
}
