package newsloom.bench.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits trees one after the other, each to what those before it leave (Friedman, "Greedy function approximation", 2001;
 * with second derivatives as in Chen and Guestrin, "XGBoost", 2016, equations 5 to 7, for the logistic loss).
 */
final class TreeFitter {
    private static final int TREES = 250;
    private static final double RATE = .1;
    private static final double HUNDREDTHS = 100;

    private final Examples examples;
    private final double[] odds;
    private final double[] slopes;
    private final double[] bends;

    TreeFitter(Examples examples) {
        this.examples = examples;
        this.odds = new double[examples.size()];
        this.slopes = new double[examples.size()];
        this.bends = new double[examples.size()];
    }

    /** The lines of {@code trees.tsv}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int tree = 0; tree < TREES; tree++) {
            derive();
            TreeGrower grown = new TreeGrower(examples.features, slopes, bends);
            lines.add(String.join("\t", grown.fields(TreeFitter::value)));
            grown.leaves().forEach(leaf -> add(leaf.members(), value(leaf.gain()) / HUNDREDTHS));
        }
        return lines;
    }

    private static long value(double gain) {
        return Math.round(RATE * gain * HUNDREDTHS);
    }

    private void derive() {
        for (int i = 0; i < odds.length; i++) {
            double likely = 1 / (1 + Math.exp(-odds[i]));
            double weight = examples.weights.get(i);
            slopes[i] = weight * (likely - (examples.held.get(i) ? 1 : 0));
            bends[i] = weight * likely * (1 - likely);
        }
    }

    private void add(int[] members, double value) {
        for (int member : members) {
            odds[member] += value;
        }
    }
}
