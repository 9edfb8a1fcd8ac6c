package newsloom.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What to read next of all that articles said, in the order in which it arrived: that in which stories came of it.
 *
 * @param limit at most so many; 1 to 1000
 * @param since nothing of those published before, as they are now; undated ones count by their arrival
 * @param until nothing of those published then or later
 * @param after the last of the page before; absent for the first page
 */
public record ArticlePage(int limit, Optional<Instant> since, Optional<Instant> until, Optional<ArrivedArticle> after) {
    private static final int LARGEST = 1000;

    public ArticlePage {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST + " articles, not " + limit + ".");
        }
    }

    public static ArticlePage first(int limit, Optional<Instant> since, Optional<Instant> until) {
        return new ArticlePage(limit, since, until, Optional.empty());
    }

    public ArticlePage after(ArrivedArticle last) {
        return new ArticlePage(limit, since, until, Optional.of(last));
    }
}
