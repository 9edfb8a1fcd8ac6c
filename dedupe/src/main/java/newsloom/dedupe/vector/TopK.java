package newsloom.dedupe.vector;

import java.util.Arrays;

/** Finds how much the weakest of the strongest weighs without sorting the rest: by counting weights of like size first. */
final class TopK {
    /** Sixteen sizes for each doubling, from 1/256 to 256; what lies beyond goes to the ends. */
    private static final int SIZES = 256;

    private static final int SIZE_AT = 19;
    private static final int SMALLEST = (127 - 8) << 4;

    private final int[] counts = new int[SIZES];
    private float[] ofOneSize = new float[64];

    /** The n-th largest of the first {@code count} weights, none of which is below 0. */
    float nth(int n, float[] weights, int count) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < count; i++) {
            counts[size(weights[i])]++;
        }
        int size = SIZES - 1;
        int larger = 0;
        while (larger + counts[size] < n) {
            larger += counts[size--];
        }
        return ofOneSize(size, weights, count)[counts[size] - (n - larger)];
    }

    private float[] ofOneSize(int size, float[] weights, int count) {
        if (ofOneSize.length < counts[size]) {
            ofOneSize = new float[2 * counts[size]];
        }
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (size(weights[i]) == size) {
                ofOneSize[found++] = weights[i];
            }
        }
        Arrays.sort(ofOneSize, 0, found);
        return ofOneSize;
    }

    private static int size(float weight) {
        int size = (Float.floatToRawIntBits(weight) >>> SIZE_AT) - SMALLEST;
        return Math.max(0, Math.min(SIZES - 1, size));
    }
}
