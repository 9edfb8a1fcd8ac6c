package newsloom.dedupe.search;

import java.util.Arrays;

/** Where the postings of all terms of one search are, so that memory can be asked for all of them before the first is needed. */
final class TermPostings {
    /** As many numbers as the processor fetches at once. */
    private static final int LINE = 16;

    private int[][] rows = new int[64][];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private float[] weights = new float[64];
    private int[] singles = new int[64];
    private int count;

    @SuppressWarnings("UnusedVariable") // written so that the compiler leaves no load out
    private int touched;

    void clear() {
        count = 0;
    }

    /** @param weight of the term, for each step of a posting's weight */
    void add(int[] row, int start, int end, float weight) {
        if (count == starts.length) {
            grow();
        }
        rows[count] = row;
        starts[count] = start;
        ends[count] = end;
        weights[count++] = weight;
    }

    void addOne(int posting, float weight) {
        add(singles, count, count + 1, weight);
        singles[count - 1] = posting;
    }

    /** Adds the product of weights to the cosine of each report that holds a term. */
    void addTo(CosineAccumulator cosines) {
        touch();
        for (int i = 0; i < count; i++) {
            cosines.add(rows[i], starts[i], ends[i], weights[i]);
        }
    }

    /** These loads wait for nothing, and so the processor waits for many of them at once. */
    private void touch() {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int[] row = rows[i];
            for (int k = starts[i]; k < ends[i]; k += LINE) {
                sum += row[k];
            }
        }
        touched = sum;
    }

    private void grow() {
        int size = 2 * count;
        int[] grown = Arrays.copyOf(singles, size);
        for (int i = 0; i < count; i++) {
            rows[i] = rows[i] == singles ? grown : rows[i];
        }
        singles = grown;
        rows = Arrays.copyOf(rows, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        weights = Arrays.copyOf(weights, size);
    }
}
