package newsloom.dedupe.text;

/** The number of every term, by its hash, in an open hash table that is at most two thirds full; numbers are given in order. */
final class TermNumbers {
    static final int NONE = -1;
    private static final int SMALLEST = 1 << 12;

    private long[] hashes = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int count;

    int count() {
        return count;
    }

    /** @param hash not 0 */
    int find(long hash) {
        int slot = slot(hash);
        return hashes[slot] == hash ? numbers[slot] : NONE;
    }

    /** The next number, for a hash that has none yet. */
    int add(long hash) {
        if (3L * (count + 1) > 2L * hashes.length) {
            widen();
        }
        int slot = slot(hash);
        hashes[slot] = hash;
        numbers[slot] = count;
        return count++;
    }

    long[] byNumber() {
        long[] byNumber = new long[count];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                byNumber[numbers[i]] = hashes[i];
            }
        }
        return byNumber;
    }

    /** Forgets all others. */
    void read(long[] byNumber) {
        int size = SMALLEST;
        while (3L * byNumber.length > 2L * size) {
            size *= 2;
        }
        enter(byNumber, size);
    }

    private void widen() {
        enter(byNumber(), 2 * hashes.length);
    }

    private void enter(long[] byNumber, int size) {
        hashes = new long[size];
        numbers = new int[size];
        for (int number = 0; number < byNumber.length; number++) {
            int slot = slot(byNumber[number]);
            hashes[slot] = byNumber[number];
            numbers[slot] = number;
        }
        count = byNumber.length;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
