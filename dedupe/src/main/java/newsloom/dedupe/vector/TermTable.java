package newsloom.dedupe.vector;

import java.util.Arrays;

/**
 * Where each term stands in one vector: a small table that stays in the processor's nearest cache while that vector is
 * held against many others, several times as fast as walking two sorted rows side by side. Most terms of the others are
 * not in it, which a row of bits in front of it tells without a search.
 */
public final class TermTable {
    public static final int NONE = -1;
    private static final int SPREAD = 0x9E3779B1;
    private static final int BITS = 12;
    private static final int SPAN_BITS = 11;

    private final long[] bits = new long[1 << (BITS - 6)];
    private final long[] spanBits = new long[1 << (SPAN_BITS - 6)];
    private int[] keys = new int[512];
    private int[] positions = new int[512];
    private ArticleVector loaded = ArticleVector.NOTHING;

    @SuppressWarnings("ReferenceEquality") // the very vector is meant: comparing two would cost more than loading one
    public void load(ArticleVector vector) {
        if (loaded != vector) {
            loaded = vector;
            clear(vector.terms().length);
            for (int i = 0; i < vector.terms().length; i++) {
                put(vector.terms()[i], i);
            }
            for (long span : vector.spans()) {
                int bit = spanBit(span);
                spanBits[bit >>> 6] |= 1L << bit;
            }
        }
    }

    /** Its position in the loaded vector, or {@link #NONE}. */
    public int position(int term) {
        int hash = term * SPREAD;
        int bit = hash >>> (32 - BITS);
        return (bits[bit >>> 6] >>> bit & 1) == 0 ? NONE : search(hash, term);
    }

    /** Whether any of the spans may be one of the loaded vector's. */
    public boolean mayHold(long[] spans) {
        for (long span : spans) {
            int bit = spanBit(span);
            if ((spanBits[bit >>> 6] >>> bit & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    private int search(int hash, int term) {
        int mask = keys.length - 1;
        int slot = (hash >>> (32 - BITS)) & mask;
        while (keys[slot] != term && keys[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        return keys[slot] == term ? positions[slot] : NONE;
    }

    private static int spanBit(long span) {
        return (int) ((ArticleVector.pairOfSpan(span) * 0x9E3779B97F4A7C15L) >>> (64 - SPAN_BITS));
    }

    private void clear(int terms) {
        if (4 * terms > keys.length) {
            int size = Integer.highestOneBit(4 * terms) * 2;
            keys = new int[size];
            positions = new int[size];
        }
        Arrays.fill(keys, NONE);
        Arrays.fill(bits, 0);
        Arrays.fill(spanBits, 0);
    }

    private void put(int term, int position) {
        int bit = (term * SPREAD) >>> (32 - BITS);
        bits[bit >>> 6] |= 1L << bit;
        int mask = keys.length - 1;
        int slot = bit & mask;
        while (keys[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = term;
        positions[slot] = position;
    }
}
