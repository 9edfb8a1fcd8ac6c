package newsloom.dedupe.text;

import java.util.Arrays;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * In how many articles each pair of names in a row stood, as {@code Nikol Pashinyan}. There are too many pairs to keep
 * each: they share a table of fixed size, so that the rarest come out a little too common.
 */
public final class Spans {
    private static final int BITS = 20;
    private static final float SMOOTHING = .5f;

    private final Lexicon lexicon;
    private final float[] counts = new float[1 << BITS];

    Spans(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** As {@link Lexicon#idf}. */
    public float idf(int first, int second) {
        return lexicon.logArticles() - Logarithm.of(counts[place(first, second)] + SMOOTHING);
    }

    public void saw(int first, int second) {
        counts[place(first, second)]++;
    }

    void background(int first, int second, float count) {
        counts[place(first, second)] += count;
    }

    /** What every pair is held to have stood in before the first article. */
    void backgroundOfOthers(float count) {
        Arrays.fill(counts, count);
    }

    void write(StateWriter to) {
        to.floats(counts);
    }

    void read(StateReader from) {
        float[] read = from.floats();
        System.arraycopy(read, 0, counts, 0, read.length);
    }

    private static int place(int first, int second) {
        long hash = (((long) first << 32) ^ second) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        return (int) (hash >>> (64 - BITS));
    }
}
