package newsloom.dedupe.event;

import java.util.Arrays;

/** For each term, the slots of the latest reports that hold it, in their order, with its weight there: one number each. */
final class Postings {
    private static final int WEIGHT_BITS = 8;
    private static final int HEAVIEST = (1 << WEIGHT_BITS) - 1;
    private static final int[] NONE = {};

    private final int latest;
    private int[][] lists = new int[0][];
    private int[] sizes = new int[0];

    /** @param latest how many of a term's reports are looked at */
    Postings(int latest) {
        this.latest = latest;
    }

    /** @param slot below 2^24 */
    void add(int term, int slot, float weight) {
        if (term >= lists.length) {
            grow(term);
        }
        if (sizes[term] == lists[term].length) {
            lists[term] = roomier(term);
        }
        int[] list = lists[term];
        int at = sizes[term]++;
        for (; at > 0 && slot(list[at - 1]) > slot; at--) {
            list[at] = list[at - 1];
        }
        list[at] = slot << WEIGHT_BITS | Math.round(weight * HEAVIEST);
    }

    /** Adds the product of weights to the cosine of each report that holds the term. */
    void addTo(Cosines cosines, int term, float weight) {
        if (term < lists.length) {
            int size = sizes[term];
            cosines.add(lists[term], Math.max(0, size - latest), size, weight / HEAVIEST);
        }
    }

    void remove(int term, int slot) {
        for (int i = term < lists.length ? sizes[term] - 1 : -1; i >= 0; i--) {
            if (slot(lists[term][i]) == slot) {
                System.arraycopy(lists[term], i + 1, lists[term], i, --sizes[term] - i);
            }
        }
    }

    void clear() {
        Arrays.fill(lists, NONE);
        Arrays.fill(sizes, 0);
    }

    private void grow(int term) {
        int from = lists.length;
        int size = Math.max(term + 1, from + (from >> 1));
        lists = Arrays.copyOf(lists, size);
        Arrays.fill(lists, from, size, NONE);
        sizes = Arrays.copyOf(sizes, size);
    }

    /** Half as long again; a list twice as long as anybody reads loses its older half instead. */
    private int[] roomier(int term) {
        int[] list = lists[term];
        if (list.length >= 2 * latest) {
            System.arraycopy(list, list.length - latest, list, 0, latest);
            sizes[term] = latest;
            return list;
        }
        return Arrays.copyOf(list, Math.min(2 * latest, list.length + (list.length >> 1) + 1));
    }

    static int slot(int posting) {
        return posting >>> WEIGHT_BITS;
    }

    static int weight(int posting) {
        return posting & HEAVIEST;
    }
}
