package newsloom.bench.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the examples, and by which trait they are best divided, if by any. */
final class Leaf {
    private static final double RIDGE = 10;
    private static final int FEWEST = 60;

    private final int[] members;
    private final GradientSums sums;
    private final int best;
    private final double worth;
    private @Nullable Leaf with;
    private @Nullable Leaf without;

    Leaf(int[] members, GradientSums sums) {
        this.members = members;
        this.sums = sums;
        int bestTrait = -1;
        double most = 1e-6;
        for (int feature = 0; feature < sums.slopes.length; feature++) {
            double gained = worth(feature);
            if (gained > most) {
                bestTrait = feature;
                most = gained;
            }
        }
        this.best = bestTrait;
        this.worth = most;
    }

    int[] members() {
        return members;
    }

    /** The trait to divide by, or -1. */
    int best() {
        return best;
    }

    double worth() {
        return worth;
    }

    /** What its members' log-odds are to gain, were it the last tree. */
    double gain() {
        return -sums.slope / (sums.bend + RIDGE);
    }

    boolean isDivided() {
        return with != null;
    }

    Leaf with() {
        return half(with);
    }

    Leaf without() {
        return half(without);
    }

    void divide(List<int[]> features, double[] slopes, double[] bends) {
        int[] having = Arrays.stream(members)
                .filter(member -> Arrays.binarySearch(features.get(member), best) >= 0)
                .toArray();
        int[] lacking = Arrays.stream(members)
                .filter(member -> Arrays.binarySearch(features.get(member), best) < 0)
                .toArray();
        boolean isFewer = having.length < lacking.length;
        GradientSums fewer = GradientSums.of(isFewer ? having : lacking, features, slopes, bends, sums.slopes.length);
        GradientSums more = sums.less(fewer);
        with = new Leaf(having, isFewer ? fewer : more);
        without = new Leaf(lacking, isFewer ? more : fewer);
    }

    private static Leaf half(@Nullable Leaf half) {
        if (half == null) {
            throw new IllegalStateException("The leaf is not divided.");
        }
        return half;
    }

    private double worth(int feature) {
        if (sums.counts[feature] < FEWEST || sums.count - sums.counts[feature] < FEWEST) {
            return 0;
        }
        double slope = sums.slopes[feature];
        double bend = sums.bends[feature];
        return worth(slope, bend) + worth(sums.slope - slope, sums.bend - bend) - worth(sums.slope, sums.bend);
    }

    private static double worth(double slope, double bend) {
        return slope * slope / (bend + RIDGE);
    }
}
