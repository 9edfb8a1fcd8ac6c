package newsloom.dedupe.search;

import java.util.Arrays;

/**
 * The cosines of one search, summed up report by report. The sums of each search start above all of the searches before, so
 * that none has to be cleared; and only those that reach the bar are ever looked at again.
 */
final class CosineAccumulator {
    /** A cosine of 1: half of what a search may add up to, for rounding may carry it a little beyond. */
    private static final int ONE = 1 << 20;

    private static final int ROOM = 2 * ONE;
    private static final int LAST = Integer.MAX_VALUE - ROOM;

    private final int bar;
    private int[] sums = new int[0];
    private int[] above = new int[64];
    private int aboveCount;
    /** What stands for a cosine of 0 in this search. */
    private int zero = Integer.MIN_VALUE;

    /** @param bar what is below this cosine is of no interest */
    CosineAccumulator(float bar) {
        this.bar = Math.round(bar * ONE);
    }

    /** Begins a search among reports in so many slots. */
    void start(int slots) {
        aboveCount = 0;
        zero += ROOM;
        if (zero > LAST || sums.length < slots) {
            sums = sums.length < slots ? new int[slots] : sums;
            Arrays.fill(sums, Integer.MIN_VALUE);
            zero = Integer.MIN_VALUE;
        }
    }

    /** @param weight of the term, for each step of a posting's weight */
    void add(int[] postings, int from, int to, float weight) {
        int[] cosines = sums;
        int none = zero;
        int enough = none + bar;
        int step = Math.round(weight * ONE);
        for (int k = from; k < to; k++) {
            int posting = postings[k];
            int slot = InvertedIndex.slot(posting);
            int more = step * InvertedIndex.weight(posting);
            int sum = Math.max(cosines[slot], none) + more;
            cosines[slot] = sum;
            if (sum >= enough && sum - more < enough) {
                reach(slot);
            }
        }
    }

    /** Hands over what reached the bar. */
    void offerTo(TopHits top) {
        top.clear();
        for (int i = 0; i < aboveCount; i++) {
            top.offer(above[i], (sums[above[i]] - zero) / (float) ONE);
        }
    }

    private void reach(int slot) {
        above = aboveCount == above.length ? Arrays.copyOf(above, 2 * aboveCount) : above;
        above[aboveCount++] = slot;
    }
}
