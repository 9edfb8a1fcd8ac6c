package newsloom.dedupe.event;

import java.util.Arrays;

/**
 * The cosines of one search, summed up report by report. Each stands in the low bits of a number whose high bits say which
 * search it belongs to, so that none has to be cleared; and only those that reach the bar are ever looked at again.
 */
final class Cosines {
    private static final int BITS = 21;
    private static final int MASK = (1 << BITS) - 1;
    private static final int LAST = (1 << (32 - BITS)) - 1;
    /** A cosine of 1: half of what fits, for rounding may carry it a little beyond. */
    private static final int ONE = 1 << (BITS - 1);

    private final int bar;
    private int[] sums = new int[0];
    private int[] above = new int[64];
    private int aboveCount;
    private int search;

    /** @param bar what is below this cosine is of no interest */
    Cosines(float bar) {
        this.bar = Math.round(bar * ONE);
    }

    /** Begins a search among reports in so many slots. */
    void start(int slots) {
        aboveCount = 0;
        search++;
        if (search > LAST || sums.length < slots) {
            sums = sums.length < slots ? new int[slots] : sums;
            Arrays.fill(sums, 0);
            search = 1;
        }
    }

    /** @param weight of the term, for each step of a posting's weight */
    void add(int[] postings, int from, int to, float weight) {
        int stamp = search << BITS;
        int step = Math.round(weight * ONE);
        for (int k = from; k < to; k++) {
            int slot = Postings.slot(postings[k]);
            int old = sums[slot];
            int before = (old ^ stamp) >>> BITS == 0 ? old & MASK : 0;
            int after = before + step * Postings.weight(postings[k]);
            sums[slot] = stamp | after;
            if (before < bar && after >= bar) {
                reach(slot);
            }
        }
    }

    /** Hands over what reached the bar. */
    void offerTo(TopHits top) {
        top.clear();
        for (int i = 0; i < aboveCount; i++) {
            top.offer(above[i], (sums[above[i]] & MASK) / (float) ONE);
        }
    }

    private void reach(int slot) {
        above = aboveCount == above.length ? Arrays.copyOf(above, 2 * aboveCount) : above;
        above[aboveCount++] = slot;
    }
}
