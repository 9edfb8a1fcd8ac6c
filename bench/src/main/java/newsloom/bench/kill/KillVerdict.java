package newsloom.bench.kill;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the kills changed.
 *
 * @param lost articles, versions of stories and rows that the undisturbed run has more often
 * @param doubled articles, versions and rows that the disturbed run has more often
 * @param reordered partitions of articles, or stories, of which the same records stand in another order
 */
record KillVerdict(long lost, long doubled, long reordered) {
    static KillVerdict of(Outcome undisturbed, Outcome disturbed) {
        Tally tally = new Tally();
        tally.compare(undisturbed.articles(), disturbed.articles());
        tally.compare(undisturbed.stories(), disturbed.stories());
        tally.compare(Map.of("rows", undisturbed.rows()), Map.of("rows", disturbed.rows()));
        tally.lost += Math.abs(undisturbed.refused() - disturbed.refused());
        return new KillVerdict(tally.lost, tally.doubled, tally.reordered);
    }

    boolean isClean() {
        return lost == 0 && doubled == 0 && reordered == 0;
    }

    private static final class Tally {
        private long lost;
        private long doubled;
        private long reordered;

        <K> void compare(Map<K, List<String>> wanted, Map<K, List<String>> found) {
            Set<K> keys = new HashSet<>(wanted.keySet());
            keys.addAll(found.keySet());
            keys.forEach(key -> compare(wanted.getOrDefault(key, List.of()), found.getOrDefault(key, List.of())));
        }

        void compare(List<String> wanted, List<String> found) {
            if (wanted.equals(found)) {
                return;
            }
            Map<String, Integer> surplus = new TreeMap<>();
            found.forEach(each -> surplus.merge(each, 1, Integer::sum));
            wanted.forEach(each -> surplus.merge(each, -1, Integer::sum));
            lost -= surplus.values().stream()
                    .filter(count -> count < 0)
                    .mapToLong(Integer::longValue)
                    .sum();
            doubled += surplus.values().stream()
                    .filter(count -> count > 0)
                    .mapToLong(Integer::longValue)
                    .sum();
            reordered += surplus.values().stream().allMatch(count -> count == 0) ? 1 : 0;
        }
    }
}
