package newsloom.bench.kill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newsloom.model.Story;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;

/**
 * What the kills changed.
 *
 * @param lost articles, versions of stories and rows that only the undisturbed run has
 * @param doubled articles and versions that stand there more than once, and rows that only the disturbed run has
 * @param skipped versions that are missing between the first and the last one of a story
 * @param reordered partitions of articles, or stories, of which the same records stand in another order
 */
record KillVerdict(long lost, long doubled, long skipped, long reordered) {
    private static final Codec<Story> STORIES = new Codec<>(Story.class);

    static KillVerdict of(Outcome undisturbed, Outcome disturbed) {
        Tally tally = new Tally();
        tally.compare(undisturbed.articles(), disturbed.articles());
        tally.compare(undisturbed.stories(), disturbed.stories());
        tally.compare(Map.of("rows", undisturbed.rows()), Map.of("rows", disturbed.rows()));
        disturbed.stories().values().forEach(tally::skips);
        tally.lost += Math.abs(undisturbed.refused() - disturbed.refused());
        return new KillVerdict(tally.lost, tally.doubled, tally.skipped, tally.reordered);
    }

    boolean isClean() {
        return lost == 0 && doubled == 0 && skipped == 0 && reordered == 0;
    }

    private static final class Tally {
        private long lost;
        private long doubled;
        private long skipped;
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

        void skips(List<String> versions) {
            List<Long> numbers = new ArrayList<>(versions.stream()
                    .flatMap(each -> version(each).stream())
                    .distinct()
                    .sorted()
                    .toList());
            skipped += numbers.isEmpty() ? versions.size() : numbers.get(numbers.size() - 1) - numbers.size();
        }

        private static Optional<Long> version(String bytes) {
            return STORIES.read(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            instanceof Decoded.Value<Story> story
                    ? Optional.of(story.value().version())
                    : Optional.empty();
        }
    }
}
