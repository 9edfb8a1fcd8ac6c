package newsloom.dedupe.copy;

import java.util.Arrays;
import newsloom.dedupe.text.Tokens;

/** Hashes every run of five words of a body (unstemmed; ten characters where words are not spaced) and samples the hashes. */
public final class Shingler {
    private static final int WORDS = 5;
    private static final int GRAMS = 9;
    private static final int COARSEST = 3;

    private final int sampleSize;
    private int[] wordHashes = new int[512];
    private int[] hashes = new int[512];
    private int[] positions = new int[512];
    private int count;

    /** @param sampleSize above how many shingles a text is sampled at half the rate */
    public Shingler(int sampleSize) {
        this.sampleSize = sampleSize;
    }

    /** The sketch of the words that are not marked as boilerplate. */
    public Sketch sketch(Tokens tokens) {
        shingle(tokens);
        int level = 0;
        while (level < COARSEST && count >> level > sampleSize) {
            level++;
        }
        return new Sketch(sample(Sketch.bound(level)), level);
    }

    /** Marks the words of every sentence that holds a shingle of the other text. */
    public int markShared(Tokens tokens, Sketch other) {
        int bound = Sketch.bound(other.level());
        int marked = 0;
        for (int i = 0; i < count; i++) {
            if (Sketch.below(hashes[i], bound) && other.holds(hashes[i])) {
                marked += tokens.markSentence(positions[i]);
                marked += tokens.markSentence(positions[i] + WORDS - 1);
            }
        }
        return marked;
    }

    private void shingle(Tokens tokens) {
        hashWords(tokens);
        count = 0;
        for (int i = tokens.titleCount(); i + WORDS <= tokens.count(); i++) {
            int length = tokens.isGram(i) ? GRAMS : WORDS;
            if (i + length <= tokens.count() && isWhole(tokens, i, length)) {
                add(hash(i, length), i);
            }
        }
    }

    private void hashWords(Tokens tokens) {
        wordHashes = wordHashes.length < tokens.count() ? new int[2 * tokens.count()] : wordHashes;
        for (int i = tokens.titleCount(); i < tokens.count(); i++) {
            wordHashes[i] = tokens.foldedHash(i);
        }
    }

    private static boolean isWhole(Tokens tokens, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (tokens.isBoilerplate(i)) {
                return false;
            }
        }
        return true;
    }

    private int hash(int from, int length) {
        long hash = 0x2545F4914F6CDD1DL;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ wordHashes[i]) * 0x9FB21C651E98DF25L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 32);
    }

    private void add(int hash, int position) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            positions = Arrays.copyOf(positions, 2 * count);
        }
        hashes[count] = hash;
        positions[count++] = position;
    }

    private int[] sample(int bound) {
        int[] kept = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (Sketch.below(hashes[i], bound)) {
                kept[size++] = hashes[i] ^ Integer.MIN_VALUE;
            }
        }
        Arrays.sort(kept, 0, size);
        return distinct(kept, size);
    }

    /** Sorted with the sign bit turned, so that the order is that of unsigned numbers. */
    private static int[] distinct(int[] sorted, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        int[] hashes = Arrays.copyOf(sorted, kept);
        for (int i = 0; i < kept; i++) {
            hashes[i] ^= Integer.MIN_VALUE;
        }
        return hashes;
    }
}
