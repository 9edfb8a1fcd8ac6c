package newsloom.bench.peer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers of articles under a key: bands, blocks, words or trigrams. */
final class Buckets {
    private static final int[] NOBODY = {0};

    /** How many there are, then their numbers, lowest first. */
    private final Map<Long, int[]> lists = new HashMap<>();

    void add(long key, int article) {
        int[] list = lists.getOrDefault(key, new int[2]);
        if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, 2 * list.length);
        }
        list[++list[0]] = article;
        lists.put(key, list);
    }

    int count(long key) {
        return lists.getOrDefault(key, NOBODY)[0];
    }

    /** @param i from 0 to less than the count */
    int get(long key, int i) {
        return lists.getOrDefault(key, NOBODY)[i + 1];
    }
}
