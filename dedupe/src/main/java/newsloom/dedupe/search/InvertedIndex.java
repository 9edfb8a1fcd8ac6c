package newsloom.dedupe.search;

import java.util.Arrays;

/**
 * For each term, the slots of the latest reports that hold it, in their order, with its weight there: one number each. A
 * term's only posting stands in its head, where most terms have one; several stand in a block of a pool.
 */
final class InvertedIndex {
    private static final int WEIGHT_BITS = 8;
    private static final int HEAVIEST = (1 << WEIGHT_BITS) - 1;
    /** Of a head: older postings than these were left out. */
    private static final long CUT = Long.MIN_VALUE;

    private final int latest;
    private final BlockPool pool;
    /**
     * Of each term how many postings it has, and in the lower half the only one, or the block of all; negative where older
     * ones were left out.
     */
    private long[] heads = new long[0];

    /** @param latest how many of a term's reports are looked at */
    InvertedIndex(int latest) {
        this.latest = latest;
        this.pool = new BlockPool(2 * latest);
    }

    /** @param slot below 2^24 */
    void add(int term, int slot, float weight) {
        if (term >= heads.length) {
            heads = Arrays.copyOf(heads, Math.max(term + 1, heads.length + (heads.length >> 1)));
        }
        if (size(term) > 1 && size(term) >= 2 * latest) {
            keep(term, size(term) - latest);
            heads[term] |= CUT;
        }
        if (isCut(term) && slot < first(term)) {
            return;
        }
        int posting = slot << WEIGHT_BITS | Math.round(weight * HEAVIEST);
        if (size(term) == 0) {
            setHead(term, 1, posting);
        } else {
            insert(term, size(term), posting);
        }
    }

    /** Notes for a search where the latest postings of the term are. */
    void lookUp(int term, float weight, TermPostings query) {
        int size = term < heads.length ? size(term) : 0;
        if (size > 0) {
            int place = (int) heads[term];
            if (size == 1) {
                query.addOne(place, weight / HEAVIEST);
            } else {
                int start = pool.start(place);
                query.add(pool.row(place), start + Math.max(0, size - latest), start + size, weight / HEAVIEST);
            }
        }
    }

    /** Says whether fewer are left than are looked at, while there are older ones: then the term is to be {@link #renew renewed}. */
    boolean remove(int term, int slot) {
        int size = term < heads.length ? size(term) : 0;
        int block = size == 0 ? 0 : (int) heads[term];
        if (size == 1 && slot(block) == slot) {
            setHead(term, 0, 0);
        } else if (size > 1) {
            int[] row = pool.row(block);
            int start = pool.start(block);
            int at = start + size - 1;
            while (at >= start && slot(row[at]) != slot) {
                at--;
            }
            if (at >= start) {
                // The others move up, so that the first place is free and the first can be dropped.
                System.arraycopy(row, start, row, start + 1, at - start);
                keep(term, 1);
            }
        }
        return size > 0 && isCut(term) && size(term) < latest;
    }

    /** Makes room for the latest of a term to be added again; returns how many it has room for. */
    int renew(int term) {
        if (size(term) > 1) {
            pool.giveBack((int) heads[term], size(term));
        }
        heads[term] = 0;
        return 2 * latest;
    }

    /** There are older ones than were added. */
    void cut(int term) {
        heads[term] |= CUT;
    }

    void clear() {
        Arrays.fill(heads, 0);
        pool.clear();
    }

    static int slot(int posting) {
        return posting >>> WEIGHT_BITS;
    }

    static int weight(int posting) {
        return posting & HEAVIEST;
    }

    private int size(int term) {
        return (int) ((heads[term] & ~CUT) >>> Integer.SIZE);
    }

    private boolean isCut(int term) {
        return heads[term] < 0;
    }

    private int first(int term) {
        int place = (int) heads[term];
        return slot(size(term) == 1 ? place : pool.row(place)[pool.start(place)]);
    }

    private void setHead(int term, int size, int place) {
        heads[term] = (heads[term] & CUT) | (long) size << Integer.SIZE | (place & 0xFFFFFFFFL);
    }

    private void insert(int term, int size, int posting) {
        int block = roomier(size, (int) heads[term]);
        int[] row = pool.row(block);
        int at = pool.start(block) + size;
        for (; at > pool.start(block) && slot(row[at - 1]) > slot(posting); at--) {
            row[at] = row[at - 1];
        }
        row[at] = posting;
        setHead(term, size + 1, block);
    }

    /** The block with room for one more. */
    private int roomier(int size, int place) {
        if (size == 1) {
            int block = pool.take(2);
            pool.row(block)[pool.start(block)] = place;
            return block;
        }
        return BlockPool.capacity(size) == size ? move(place, 0, size, size + 1) : place;
    }

    /** Drops so many of the oldest. */
    private void keep(int term, int from) {
        int size = size(term) - from;
        int block = (int) heads[term];
        if (size <= 1) {
            setHead(term, size, size == 0 ? 0 : pool.row(block)[pool.start(block) + from]);
            pool.giveBack(block, size + from);
        } else if (BlockPool.capacity(size) < BlockPool.capacity(size + from)) {
            setHead(term, size, move(block, from, size + from, size));
        } else {
            System.arraycopy(pool.row(block), pool.start(block) + from, pool.row(block), pool.start(block), size);
            setHead(term, size, block);
        }
    }

    private int move(int block, int from, int to, int room) {
        int other = pool.take(room);
        System.arraycopy(pool.row(block), pool.start(block) + from, pool.row(other), pool.start(other), to - from);
        pool.giveBack(block, to);
        return other;
    }
}
