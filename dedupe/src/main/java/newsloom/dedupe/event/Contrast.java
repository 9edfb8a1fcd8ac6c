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
    private final TermTable table = new TermTable();

    Contrast(Parameters parameters) {
        this.share = parameters.number(Parameter.CONTRAST);
        this.from = parameters.whole(Parameter.CONTRAST_FROM);
        this.leastCosine = parameters.number(Parameter.CONTRAST_COSINE);
    }

    /** Applied once, when a report arrives; its weights are frozen from then on. */
    void apply(Profile profile, List<OpenStory> around) {
        List<Profile> nearest = around.stream()
                .filter(story -> story.best >= leastCosine)
                .map(story -> story.nearest().profile)
                .toList();
        if (nearest.size() >= from) {
            discount(profile, holders(profile, nearest), nearest.size());
        }
    }

    /** By how many of the others each term is held. */
    private int[] holders(Profile profile, List<Profile> others) {
        int[] holders = new int[profile.terms().length];
        table.load(profile);
        for (Profile other : others) {
            for (int term : other.terms()) {
                int position = table.position(term);
                if (position != TermTable.NONE) {
                    holders[position]++;
                }
            }
        }
        return holders;
    }

    private void discount(Profile profile, int[] holders, int stories) {
        for (int i = 0; i < holders.length; i++) {
            float kept = 1 - share * Math.max(0, holders[i] - 1) / (stories - 1);
            profile.lighten(i, kept);
        }
    }
}
