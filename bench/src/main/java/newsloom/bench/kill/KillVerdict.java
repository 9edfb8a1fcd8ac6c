package newsloom.bench.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;

/**
 * What the kills changed.
 *
 * @param lost articles, records of stories and rows that the undisturbed run has more often
 * @param doubled articles, records of stories and rows that the disturbed run has more often
 * @param reordered partitions of articles or stories of which the same records stand in another order
 * @param torn updates of stories that lack records or do not come after those before them
 * @param misplaced articles that a reader of the topic or of the rows finds in no story, or each in another, and stories
 *     that count other members than they have
 * @param unlike articles and corrections that Kafka, the rows and the search index do not hold alike
 */
record KillVerdict(long lost, long doubled, long reordered, long torn, long misplaced, long unlike) {
    static KillVerdict of(Outcome undisturbed, Outcome disturbed) {
        Tally tally = new Tally();
        tally.compare(undisturbed.articles(), disturbed.articles());
        tally.compare(undisturbed.stories(), disturbed.stories());
        tally.compare(Map.of("rows", undisturbed.rows()), Map.of("rows", disturbed.rows()));
        tally.lost += Math.abs(undisturbed.refused() - disturbed.refused());
        ToldStories told = ToldStories.of(disturbed.stories().values());
        long misplaced = told.miscounted() + misplaced(disturbed, told.places());
        return new KillVerdict(tally.lost, tally.doubled, tally.reordered, told.torn(), misplaced, disturbed.unlike());
    }

    boolean isClean() {
        return equals(new KillVerdict(0, 0, 0, 0, 0, 0));
    }

    private static long misplaced(Outcome outcome, Map<String, String> told) {
        Set<String> homeless = outcome.articles().values().stream()
                .flatMap(List::stream)
                .map(KillVerdict::articleId)
                .collect(toCollection(HashSet::new));
        told.keySet().forEach(key -> homeless.remove(key.split("/", 3)[2]));
        Set<Map.Entry<String, String>> differing = new HashSet<>(told.entrySet());
        differing.addAll(outcome.stored().entrySet());
        differing.removeIf(place -> place.getValue().equals(told.get(place.getKey()))
                && place.getValue().equals(outcome.stored().get(place.getKey())));
        return (long) homeless.size() + differing.size();
    }

    private static String articleId(String record) {
        Decoded<Article> read = Topics.withPrefix("").articles().values().read(record.getBytes(UTF_8));
        return ((Decoded.Value<Article>) read).value().id();
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
