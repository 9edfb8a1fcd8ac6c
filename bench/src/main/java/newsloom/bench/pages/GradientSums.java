package newsloom.bench.pages;

import java.util.List;

/** First and second derivatives of the loss, and how many examples they are of: in all, and of those that have each trait. */
final class GradientSums {
    final double[] slopes;
    final double[] bends;
    final int[] counts;
    double slope;
    double bend;
    int count;

    private GradientSums(int features) {
        this.slopes = new double[features];
        this.bends = new double[features];
        this.counts = new int[features];
    }

    static GradientSums of(int[] members, List<int[]> features, double[] slopes, double[] bends, int names) {
        GradientSums sums = new GradientSums(names);
        for (int member : members) {
            sums.add(features.get(member), slopes[member], bends[member]);
        }
        return sums;
    }

    /** What is left of these when those are taken away. */
    GradientSums less(GradientSums those) {
        GradientSums rest = new GradientSums(slopes.length);
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

    private void add(int[] features, double slopeOfOne, double bendOfOne) {
        for (int feature : features) {
            slopes[feature] += slopeOfOne;
            bends[feature] += bendOfOne;
            counts[feature]++;
        }
        slope += slopeOfOne;
        bend += bendOfOne;
        count++;
    }
}
