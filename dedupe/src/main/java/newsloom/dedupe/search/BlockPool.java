package newsloom.dedupe.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of numbers cut into blocks of 2, 4, 8 … of them, for very many short lists: an array for each would take more room
 * for its header than for what it holds.
 */
final class BlockPool {
    private static final int NONE = -1;
    private static final int FEWEST_BITS = 16;

    private final int bits;
    private final List<int[]> rows = new ArrayList<>();
    /** By the sizes of blocks, as powers of two, the last that was given back; in it stands the one before. */
    private final int[] free = new int[Integer.SIZE];

    private int next;

    /** @param largest how many numbers a block has to hold at most */
    BlockPool(int largest) {
        this.bits = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(largest));
        clear();
    }

    /** How many numbers a block holds that was taken for so many. */
    static int capacity(int size) {
        return 1 << power(size);
    }

    /** The number of a block for so many numbers, at least two. */
    int take(int size) {
        int block = free[power(size)];
        if (block == NONE) {
            return cut(capacity(size));
        }
        free[power(size)] = row(block)[start(block)];
        return block;
    }

    /** @param size for which it was taken, or another of the same {@link #capacity} */
    void giveBack(int block, int size) {
        row(block)[start(block)] = free[power(size)];
        free[power(size)] = block;
    }

    /** The row that a block is a part of, from {@link #start} on. */
    int[] row(int block) {
        return rows.get(block >>> bits);
    }

    int start(int block) {
        return block & ((1 << bits) - 1);
    }

    void clear() {
        rows.clear();
        Arrays.fill(free, NONE);
        next = 0;
    }

    private int cut(int capacity) {
        int left = (rows.size() << bits) - next;
        if (left < capacity) {
            next = rows.size() << bits;
            rows.add(new int[1 << bits]);
        }
        int block = next;
        next += capacity;
        return block;
    }

    private static int power(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(2, size) - 1);
    }
}
