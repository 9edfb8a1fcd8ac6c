package newsloom.dedupe.copy;

import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * A sample of a text's word shingles, small enough to keep for every active article: all hashes below a bound that
 * halves with each level, so that two sketches compare at the coarser of their levels (Broder 1997, "mod m" sampling).
 *
 * @param hashes sorted as unsigned numbers, none twice
 * @param level the sample holds one shingle in {@code 2^level}
 */
@SuppressWarnings("ArrayRecordComponent") // primitive rows, for a million of these must fit; compared by nobody
public record Sketch(int[] hashes, int level) {

    public static final Sketch EMPTY = new Sketch(new int[0], 0);

    /** The share of both texts' shingles that stand in both: estimated Jaccard, and estimated containment of the shorter. */
    public Overlap overlap(Sketch other) {
        int bound = bound(Math.max(level, other.level));
        int shared = 0;
        int i = 0;
        int j = 0;
        int[] x = hashes;
        int[] y = other.hashes;
        while (i < x.length && j < y.length && below(x[i], bound) && below(y[j], bound)) {
            int order = Integer.compareUnsigned(x[i], y[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Overlap(shared, count(bound), other.count(bound));
    }

    public void write(StateWriter to) {
        to.number(level);
        to.ints(hashes);
    }

    public static Sketch read(StateReader from) {
        int level = from.integer();
        return new Sketch(from.ints(), level);
    }

    static int bound(int level) {
        return level == 0 ? -1 : (int) ((1L << (32 - level)) - 1);
    }

    static boolean below(int hash, int bound) {
        return Integer.compareUnsigned(hash, bound) <= 0;
    }

    boolean holds(int hash) {
        int upTo = count(hash);
        return upTo > 0 && hashes[upTo - 1] == hash;
    }

    /** How many of the hashes lie below a bound. */
    int count(int bound) {
        int low = 0;
        int high = hashes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (below(hashes[middle], bound)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many sampled shingles two texts share, of how many each. */
    public record Overlap(int shared, int ofOne, int ofOther) {
        public double jaccard() {
            int union = ofOne + ofOther - shared;
            return union == 0 ? 0 : (double) shared / union;
        }

        public double containment() {
            int smaller = Math.min(ofOne, ofOther);
            return smaller == 0 ? 0 : (double) shared / smaller;
        }
    }
}
