package newsloom.watch.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import newsloom.model.Evidence;
import newsloom.model.Evidence.Kind;

/** Puts the evidence of a member into phrases that people read. */
public final class Reasons {
    private Reasons() {}

    /** One phrase for all names, one for all terms, one for all numbers, and one for each other reason; no runner-up. */
    public static List<String> of(List<Evidence> evidence) {
        Map<Kind, List<Evidence>> byKind =
                evidence.stream().collect(groupingBy(Evidence::kind, () -> new EnumMap<>(Kind.class), toList()));
        List<String> phrases = new ArrayList<>();
        phrases.addAll(group("names ", byKind.getOrDefault(Kind.NAME, List.of())));
        phrases.addAll(group("terms ", byKind.getOrDefault(Kind.TERM, List.of())));
        phrases.addAll(group("numbers ", byKind.getOrDefault(Kind.NUMBER, List.of())));
        single(byKind).map(Reasons::weighed).forEach(phrases::add);
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

    private static List<String> group(String label, List<Evidence> group) {
        return group.isEmpty()
                ? List.of()
                : List.of(group.stream()
                        .sorted(Comparator.comparingDouble(Evidence::weight)
                                .reversed()
                                .thenComparing(Evidence::text))
                        .map(Reasons::weighed)
                        .collect(joining(", ", label, "")));
    }

    private static Stream<Evidence> single(Map<Kind, List<Evidence>> byKind) {
        return byKind.entrySet().stream()
                .filter(entry -> switch (entry.getKey()) {
                    case NAME, TERM, NUMBER, RUNNER_UP -> false;
                    case LEAD, TIME, DATE, PLACE, PERSON, COPY, BAR -> true;
                })
                .flatMap(entry -> entry.getValue().stream());
    }

    private static String weighed(Evidence evidence) {
        return evidence.text() + " " + weight(evidence.weight());
    }
}
