package newsloom.dedupe.event;

import java.util.List;
import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;

/**
 * Takes weight from the words that all the stories around a report hold: where several events of one topic run side by
 * side, only the other words tell them apart.
 */
final class Contrast {
    private final float share;
    private final int from;
    private final float leastCosine;

    Contrast(Parameters parameters) {
        this.share = parameters.number(Parameter.CONTRAST);
        this.from = parameters.whole(Parameter.CONTRAST_FROM);
        this.leastCosine = parameters.number(Parameter.CONTRAST_COSINE);
    }

    /** Applied once, when a report arrives; its weights are frozen from then on. */
    void apply(Profile profile, List<OpenStory> around) {
        int[] holders = new int[profile.terms().length];
        int stories = 0;
        for (OpenStory story : around) {
            if (story.best >= leastCosine) {
                count(profile.terms(), story.nearest().profile.terms(), holders);
                stories++;
            }
        }
        if (stories >= from) {
            discount(profile.weights(), holders, stories);
        }
    }

    private static void count(int[] terms, int[] others, int[] holders) {
        for (int i = 0, j = 0; i < terms.length && j < others.length; ) {
            if (terms[i] < others[j]) {
                i++;
            } else if (terms[i] > others[j]) {
                j++;
            } else {
                holders[i]++;
                i++;
                j++;
            }
        }
    }

    private void discount(char[] weights, int[] holders, int stories) {
        for (int i = 0; i < weights.length; i++) {
            float kept = 1 - share * Math.max(0, holders[i] - 1) / (stories - 1);
            weights[i] = (char) Math.round(weights[i] * kept);
        }
    }
}
