package newsloom.bench.speed;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

/** A sketch by Dynatrace's hash4j. */
final class Hash4jSketch {
    private static final int COMPONENTS = 128;
    private static final int BITS = 32;
    private static final int PRINT = 64;

    private final SimilarityHasher hasher;

    private Hash4jSketch(SimilarityHashPolicy policy) {
        this.hasher = policy.createHasher();
    }

    static Hash4jSketch minHash() {
        return new Hash4jSketch(SimilarityHashing.minHash(COMPONENTS, BITS));
    }

    static Hash4jSketch superMinHash() {
        return new Hash4jSketch(SimilarityHashing.superMinHash(COMPONENTS, BITS));
    }

    static Hash4jSketch simHash() {
        return new Hash4jSketch(SimilarityHashing.fastSimHash(PRINT));
    }

    byte[] sketch(long[] shingles) {
        return hasher.compute(ElementHashProvider.ofValues(shingles));
    }
}
