package newsloom.dedupe.cluster;

import java.util.List;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.dedupe.vector.TermTable;

/**
 * Takes weight from the words that all the stories around a report hold: where several events of one topic run side by
 * side, only the other words tell them apart.
 */
final class LocalIdf {
    private final float share;
    private final int from;
    private final float leastCosine;
    private final int large;
    private final TermTable table = new TermTable();

    LocalIdf(Parameters parameters) {
        this.share = parameters.number(Parameter.CONTRAST);
        this.from = parameters.whole(Parameter.CONTRAST_FROM);
        this.large = parameters.whole(Parameter.LARGE);
        this.leastCosine = parameters.number(Parameter.CONTRAST_COSINE);
    }

    /**
     * Applied once, when a report arrives; its weights are frozen from then on. Around a large story it is the event's own
     * pieces that share the words.
     */
    void apply(ArticleVector vector, List<OpenStory> around) {
        if (around.isEmpty() || around.get(0).size() >= large) {
            return;
        }
        List<ArticleVector> nearest = around.stream()
                .filter(story -> story.nearestCosine() >= leastCosine)
                .map(story -> story.nearest().vector())
                .toList();
        if (nearest.size() >= from) {
            discount(vector, holders(vector, nearest), nearest.size());
        }
    }

    /** By how many of the others each term is held. */
    private int[] holders(ArticleVector vector, List<ArticleVector> others) {
        int[] holders = new int[vector.terms().length];
        table.load(vector);
        for (ArticleVector other : others) {
            for (int term : other.terms()) {
                int position = table.position(term);
                if (position != TermTable.NONE) {
                    holders[position]++;
                }
            }
        }
        return holders;
    }

    private void discount(ArticleVector vector, int[] holders, int stories) {
        for (int i = 0; i < holders.length; i++) {
            float kept = 1 - share * Math.max(0, holders[i] - 1) / (stories - 1);
            vector.lighten(i, kept);
        }
    }
}
