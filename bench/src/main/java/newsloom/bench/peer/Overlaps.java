package newsloom.bench.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds earlier sets that share elements with a new one, with how many they share. */
final class Overlaps {
    private final Buckets holders = new Buckets();
    private final List<Integer> sizes = new ArrayList<>();
    private int[] shared = new int[1 << 10];

    /** Takes a set in under the next number, and says which earlier ones share something with it. */
    List<Overlap> add(Set<String> elements) {
        int number = sizes.size();
        List<Integer> met = new ArrayList<>();
        for (String element : elements) {
            long key = Hashes.of(element);
            for (int i = 0; i < holders.count(key); i++) {
                meet(holders.get(key, i), met);
            }
            holders.add(key, number);
        }
        sizes.add(elements.size());
        return overlaps(met, elements.size());
    }

    private void meet(int other, List<Integer> met) {
        if (other >= shared.length) {
            shared = Arrays.copyOf(shared, Math.max(other + 1, 2 * shared.length));
        }
        if (shared[other]++ == 0) {
            met.add(other);
        }
    }

    private List<Overlap> overlaps(List<Integer> met, int size) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int other : met) {
            overlaps.add(new Overlap(other, shared[other], size, sizes.get(other)));
            shared[other] = 0;
        }
        return overlaps;
    }

    /**
     * What a new set shares with an earlier one.
     *
     * @param other the earlier one's number
     * @param shared how many elements stand in both
     */
    record Overlap(int other, int shared, int size, int otherSize) {
        double jaccard() {
            return (double) shared / (size + otherSize - shared);
        }

        double ofSmaller() {
            return (double) shared / Math.min(size, otherSize);
        }
    }
}
