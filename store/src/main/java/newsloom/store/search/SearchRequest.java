package newsloom.store.search;

import java.time.Instant;
import java.util.Optional;
import newsloom.query.Query;

/**
 * What somebody looks for.
 *
 * @param limit at most so many stories; 1 to 1,000
 * @param shown of how many articles of each story it is to be said where they match
 * @param explained whether it is to be said of each article which parts of the query it matches
 * @param asOf when articles and stories are to be found as they were known then, by what had arrived; absent or to come: now
 */
public record SearchRequest(Query query, Order order, int limit, int shown, boolean explained, Optional<Instant> asOf) {
    private static final int SHOWN = 3;
    private static final int MOST = 1_000;

    /** Which story comes first. */
    public enum Order {
        /** That with the newest article that was found. */
        RECENT,
        /** That with the article that fits best. */
        BEST,
        /** That with the most reports, among those with the newest thousand articles that were found. */
        SIZE
    }

    public SearchRequest(Query query, Order order, int limit, boolean explained) {
        this(query, order, limit, SHOWN, explained, Optional.empty());
    }

    /** For those who want to know which stories it finds, and nothing of their articles. */
    public static SearchRequest ofStories(Query query, int limit) {
        return new SearchRequest(query, Order.RECENT, limit, 0, false, Optional.empty());
    }

    public SearchRequest asOf(Optional<Instant> time) {
        return new SearchRequest(query, order, limit, shown, explained, time);
    }

    public SearchRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A search gives 1 to " + MOST + " stories, not " + limit + ".");
        }
    }
}
