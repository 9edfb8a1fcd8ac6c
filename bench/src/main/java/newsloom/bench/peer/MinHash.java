package newsloom.bench.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsloom.model.Article;

/** Near-duplicates by min-wise hashing (Broder 1997) and banded buckets (Indyk and Motwani 1998). */
public final class MinHash implements Peer {
    private static final int WORDS = 3;
    private static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final double LEAST_JACCARD = .5;

    private final List<long[]> signatures = new ArrayList<>();
    private final Buckets buckets = new Buckets();
    private final UnionFind families = new UnionFind();

    @Override
    public String name() {
        return "MinHash, J ≥ .5";
    }

    @Override
    public String description() {
        return "runs of 3 words of title and text, 128 permutations in 32 bands of 4; what meets in a band and agrees in"
                + " half of the permutations is joined, by single link.";
    }

    @Override
    public void add(Article article) {
        long[] signature = signature(Hashes.shingles(Hashes.words(article), WORDS));
        int number = families.add();
        signatures.add(signature);
        for (int band = 0; band < BANDS; band++) {
            long key = key(signature, band);
            for (int i = 0; i < buckets.count(key); i++) {
                joinIfAlike(number, buckets.get(key, i));
            }
            buckets.add(key, number);
        }
    }

    @Override
    public int storyOf(int article) {
        return families.first(article);
    }

    private void joinIfAlike(int one, int other) {
        if (families.first(one) != families.first(other)
                && jaccard(signatures.get(one), signatures.get(other)) >= LEAST_JACCARD) {
            families.join(one, other);
        }
    }

    static long[] signature(long[] shingles) {
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], Hashes.mix(shingle ^ (i * 0xD1B54A32D192ED03L)));
            }
        }
        return least;
    }

    private static long key(long[] signature, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = Hashes.mix(key ^ signature[band * ROWS + row]);
        }
        return key;
    }

    private static double jaccard(long[] one, long[] other) {
        int equal = 0;
        for (int i = 0; i < one.length; i++) {
            equal += one[i] == other[i] ? 1 : 0;
        }
        return (double) equal / one.length;
    }
}
