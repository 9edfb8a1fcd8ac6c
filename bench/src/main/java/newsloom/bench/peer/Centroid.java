package newsloom.bench.peer;

import java.util.HashMap;
import java.util.Map;

/** The sum of the vectors of a story's articles. */
final class Centroid {
    private final Map<Integer, Float> sum = new HashMap<>();
    private double square;

    void add(TermVector vector) {
        for (int i = 0; i < vector.terms().length; i++) {
            float weight = vector.weights()[i];
            float before = sum.getOrDefault(vector.terms()[i], 0f);
            square += weight * (weight + 2 * before);
            sum.put(vector.terms()[i], before + weight);
        }
    }

    double cosine(TermVector vector) {
        double product = 0;
        for (int i = 0; i < vector.terms().length; i++) {
            product += vector.weights()[i] * sum.getOrDefault(vector.terms()[i], 0f);
        }
        return square > 0 ? product / Math.sqrt(square) : 0;
    }

    double length() {
        return Math.sqrt(square);
    }
}
