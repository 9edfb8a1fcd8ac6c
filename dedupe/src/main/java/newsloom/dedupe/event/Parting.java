package newsloom.dedupe.event;

import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;

/** Judges two halves of a story by the scores of all its pairs: the closer they are to each other, the more must speak for two events. */
final class Parting {
    private final float gain;
    private final float margin;
    private final float pair;

    private double within;
    private double between;
    private double closest;

    Parting(Parameters parameters) {
        this.gain = parameters.number(Parameter.SPLIT_GAIN);
        this.margin = parameters.number(Parameter.SPLIT_MARGIN);
        this.pair = parameters.number(Parameter.SPLIT_PAIR);
    }

    /**
     * @param scores of each report with each other
     * @param half which of the reports belong to the one half
     */
    boolean isRight(float[][] scores, boolean[] half) {
        measure(scores, half);
        double gained = within - between;
        return gained >= gain && gained - between >= margin && closest <= pair;
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
