package newsloom.bench.speed;

import info.debatty.java.lsh.MinHash;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A sketch by Thibault Debatty's java-lsh: 128 permutations over a dictionary of a million shingles. */
final class JavaLshSketch {
    private static final int PERMUTATIONS = 128;
    private static final int DICTIONARY = 1 << 20;
    private static final long SEED = 1;

    private final MinHash minHash = new MinHash(PERMUTATIONS, DICTIONARY, SEED);

    int[] sketch(long[] shingles) {
        Set<Integer> numbers = LongStream.of(shingles)
                .mapToInt(shingle -> (int) (shingle & (DICTIONARY - 1)))
                .boxed()
                .collect(Collectors.toSet());
        return minHash.signature(numbers);
    }
}
