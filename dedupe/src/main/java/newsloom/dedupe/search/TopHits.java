package newsloom.dedupe.search;

/** The few highest of very many cosines, with where they stand: kept in two rows, so that no report is touched in vain. */
final class TopHits {
    private final int[] slots;
    private final float[] cosines;
    private int size;

    TopHits(int most) {
        this.slots = new int[most];
        this.cosines = new float[most];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Of the i-th nearest. */
    int slot(int i) {
        return slots[i];
    }

    float cosine(int i) {
        return cosines[i];
    }

    /** Takes a hit in if it is among the highest; of equals, that of the lower slot stands first. */
    void offer(int slot, float cosine) {
        if (size == slots.length && !isAhead(slot, cosine, size - 1)) {
            return;
        }
        int at = size < slots.length ? size++ : size - 1;
        while (at > 0 && isAhead(slot, cosine, at - 1)) {
            slots[at] = slots[at - 1];
            cosines[at] = cosines[at - 1];
            at--;
        }
        slots[at] = slot;
        cosines[at] = cosine;
    }

    private boolean isAhead(int slot, float cosine, int other) {
        return cosine > cosines[other] || (cosine == cosines[other] && slot < slots[other]);
    }
}
