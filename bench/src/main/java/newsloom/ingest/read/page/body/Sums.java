package newsloom.ingest.read.page.body;

import java.util.List;

/** First and second derivatives of the loss, and how many examples they are of: in all, and of those that have each trait. */
final class Sums {
    final double[] slopes;
    final double[] bends;
    final int[] counts;
    double slope;
    double bend;
    int count;

    private Sums(int traits) {
        this.slopes = new double[traits];
        this.bends = new double[traits];
        this.counts = new int[traits];
    }

    static Sums of(int[] members, List<int[]> traits, double[] slopes, double[] bends, int names) {
        Sums sums = new Sums(names);
        for (int member : members) {
            sums.add(traits.get(member), slopes[member], bends[member]);
        }
        return sums;
    }

    /** What is left of these when those are taken away. */
    Sums less(Sums those) {
        Sums rest = new Sums(slopes.length);
        for (int i = 0; i < slopes.length; i++) {
            rest.slopes[i] = slopes[i] - those.slopes[i];
            rest.bends[i] = bends[i] - those.bends[i];
            rest.counts[i] = counts[i] - those.counts[i];
        }
        rest.slope = slope - those.slope;
        rest.bend = bend - those.bend;
        rest.count = count - those.count;
        return rest;
    }

    private void add(int[] traits, double slopeOfOne, double bendOfOne) {
        for (int trait : traits) {
            slopes[trait] += slopeOfOne;
            bends[trait] += bendOfOne;
            counts[trait]++;
        }
        slope += slopeOfOne;
        bend += bendOfOne;
        count++;
    }
}
