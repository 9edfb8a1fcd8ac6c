package newsloom.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One making of the stories: all that were made by one dedupe application, from its first article on. {@code reprocess}
 * makes the next one beside it.
 *
 * @param number 1 for the first; never used twice
 * @param since which articles it was made of; absent for all
 */
public record Generation(int number, Optional<Since> since) {
    public static final Generation FIRST = new Generation(1, Optional.empty());

    public Generation {
        Checks.require(number > 0, "A generation's number starts at 1.");
    }

    /** What stands before the names of the topics and groups that are this generation's own. */
    public String prefix(String topicsPrefix) {
        return number == FIRST.number ? topicsPrefix : topicsPrefix + "g" + number + ".";
    }

    /** Whether it is made of this article, which lies there in its topic. */
    public boolean takes(Article article, Instant ingestedAt, int partition, long offset) {
        return since.isEmpty() || since.get().takes(article, ingestedAt, partition, offset);
    }

    /**
     * Of the articles that were there when it was begun, only those from this moment on; of those that came later, all.
     *
     * @param from by publication; what is undated counts by its ingestion
     * @param until the next offset of each partition of articles when it was begun
     */
    public record Since(Instant from, Map<Integer, Long> until) {

        public Since {
            until = Map.copyOf(until);
        }

        private boolean takes(Article article, Instant ingestedAt, int partition, long offset) {
            return offset >= until.getOrDefault(partition, 0L)
                    || !article.publishedAt().orElse(ingestedAt).isBefore(from);
        }
    }
}
