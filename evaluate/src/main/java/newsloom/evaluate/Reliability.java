package newsloom.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How true the odds are that members show: the reliability table of a forecast (Murphy and Winkler 1977).
 *
 * @param tenths of the members, by their scores; none where nothing is labelled
 */
public record Reliability(List<Tenth> tenths) {
    private static final int PARTS = 10;

    public Reliability {
        tenths = List.copyOf(tenths);
    }

    /**
     * Members with scores near each other.
     *
     * @param from the lowest score
     * @param to the highest
     * @param claimed the mean of the shares that their odds claim
     * @param found the mean of the shares of their fellows that truly belong
     */
    public record Tenth(double from, double to, int members, double claimed, double found) {}

    public static Reliability of(List<ScoredMember> members) {
        List<ScoredMember> sorted = members.stream()
                .sorted(Comparator.comparingDouble(ScoredMember::score))
                .toList();
        int count = sorted.size();
        return new Reliability(IntStream.range(0, PARTS)
                .mapToObj(i -> sorted.subList(i * count / PARTS, (i + 1) * count / PARTS))
                .filter(part -> !part.isEmpty())
                .map(Reliability::tenth)
                .toList());
    }

    private static Tenth tenth(List<ScoredMember> part) {
        return new Tenth(
                part.get(0).score(),
                part.get(part.size() - 1).score(),
                part.size(),
                mean(part, ScoredMember::claimed),
                mean(part, ScoredMember::found));
    }

    private static double mean(List<ScoredMember> part, ToDoubleFunction<ScoredMember> share) {
        return part.stream().mapToDouble(share).average().orElse(0);
    }
}
