package newsloom.bench.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An inverted index: the cosine of a vector with every earlier one that shares a term with it. */
final class CosineIndex {
    private int[][] articles = new int[1 << 12][];
    private float[][] weights = new float[1 << 12][];
    private int[] sizes = new int[1 << 12];
    private float[] cosines = new float[1 << 10];

    void add(int article, TermVector vector) {
        for (int i = 0; i < vector.terms().length; i++) {
            post(vector.terms()[i], article, vector.weights()[i]);
        }
    }

    List<Hit> search(TermVector vector) {
        List<Integer> met = new ArrayList<>();
        for (int i = 0; i < vector.terms().length; i++) {
            int term = vector.terms()[i];
            for (int k = 0; term < sizes.length && k < sizes[term]; k++) {
                meet(articles[term][k], vector.weights()[i] * weights[term][k], met);
            }
        }
        List<Hit> hits = new ArrayList<>(met.size());
        for (int article : met) {
            hits.add(new Hit(article, cosines[article]));
            cosines[article] = 0;
        }
        return hits;
    }

    private void meet(int article, float product, List<Integer> met) {
        if (article >= cosines.length) {
            cosines = Arrays.copyOf(cosines, Math.max(article + 1, 2 * cosines.length));
        }
        if (cosines[article] == 0) {
            met.add(article);
        }
        // A word of no weight still counts as met, once.
        cosines[article] += product + Float.MIN_NORMAL;
    }

    private void post(int term, int article, float weight) {
        if (term >= sizes.length) {
            int size = Math.max(term + 1, 2 * sizes.length);
            articles = Arrays.copyOf(articles, size);
            weights = Arrays.copyOf(weights, size);
            sizes = Arrays.copyOf(sizes, size);
        }
        int length = sizes[term];
        if (length == 0) {
            articles[term] = new int[2];
            weights[term] = new float[2];
        } else if (length == articles[term].length) {
            articles[term] = Arrays.copyOf(articles[term], 2 * length);
            weights[term] = Arrays.copyOf(weights[term], 2 * length);
        }
        articles[term][length] = article;
        weights[term][length] = weight;
        sizes[term]++;
    }

    /** An earlier article and how near it is. */
    record Hit(int article, float cosine) {}
}
