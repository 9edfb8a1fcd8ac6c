package newsloom.bench.peer;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * A sparse vector of unit length.
 *
 * @param terms in rising order, none twice
 */
@SuppressWarnings("ArrayRecordComponent") // rows of numbers, compared by nobody
record TermVector(int[] terms, float[] weights) {

    /** {@code (1 + ln tf) · idf}, made unit length. */
    static TermVector of(Map<Integer, Double> frequencies, IntToDoubleFunction idf) {
        Map<Integer, Double> sorted = new TreeMap<>(frequencies);
        int[] terms = new int[sorted.size()];
        float[] weights = new float[sorted.size()];
        int at = 0;
        for (Map.Entry<Integer, Double> each : sorted.entrySet()) {
            terms[at] = each.getKey();
            weights[at++] = (float) ((1 + Math.log(each.getValue())) * Math.max(0, idf.applyAsDouble(each.getKey())));
        }
        return new TermVector(terms, unit(weights));
    }

    private static float[] unit(float[] weights) {
        double square = 0;
        for (float weight : weights) {
            square += weight * weight;
        }
        float[] unit = Arrays.copyOf(weights, weights.length);
        for (int i = 0; i < unit.length && square > 0; i++) {
            unit[i] /= (float) Math.sqrt(square);
        }
        return unit;
    }
}
