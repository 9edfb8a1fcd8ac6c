package newsloom.dedupe.cluster;

import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;

/** Judges two halves of a story by the scores of all its pairs: the closer they are to each other, the more must speak for two events. */
final class SplitTest {
    /** A half has at least so many reports; what a mean over more of them says is surer. */
    private static final int FEWEST = 2;

    private final float gain;
    private final float margin;
    private final float pair;
    private final float sure;

    private double within;
    private double between;
    private double closest;

    SplitTest(Parameters parameters) {
        this.gain = parameters.number(Parameter.SPLIT_GAIN);
        this.margin = parameters.number(Parameter.SPLIT_MARGIN);
        this.pair = parameters.number(Parameter.SPLIT_PAIR);
        this.sure = parameters.number(Parameter.SPLIT_SURE);
    }

    /**
     * @param scores of each report with each other
     * @param half which of the reports belong to the one half
     */
    boolean isRight(float[][] scores, boolean[] half) {
        measure(scores, half);
        double gained = within - between;
        double few = StrictMath.pow((double) FEWEST / smaller(half), sure);
        return gained >= gain * StrictMath.sqrt(StrictMath.sqrt(few))
                && gained - between >= margin * few
                && closest <= pair;
    }

    private static int smaller(boolean[] half) {
        int first = 0;
        for (boolean is : half) {
            first += is ? 1 : 0;
        }
        return Math.max(1, Math.min(first, half.length - first));
    }

    private void measure(float[][] scores, boolean[] half) {
        double same = 0;
        double other = 0;
        int pairs = half.length * (half.length - 1) / 2;
        int others = 0;
        closest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < half.length; i++) {
            for (int j = 0; j < i; j++) {
                if (half[i] == half[j]) {
                    same += scores[i][j];
                } else {
                    other += scores[i][j];
                    others++;
                    closest = Math.max(closest, scores[i][j]);
                }
            }
        }
        within = same / (pairs - others);
        between = other / others;
    }
}
