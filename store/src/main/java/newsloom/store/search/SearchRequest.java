package newsloom.store.search;

import newsloom.query.Query;

/**
 * What somebody looks for.
 *
 * @param limit at most so many stories; 1 to 1,000
 * @param explained whether it is to be said of each article which parts of the query it matches
 */
public record SearchRequest(Query query, Order order, int limit, boolean explained) {
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

    public SearchRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A search gives 1 to " + MOST + " stories, not " + limit + ".");
        }
    }
}
