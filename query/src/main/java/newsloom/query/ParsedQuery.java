package newsloom.query;

import java.util.List;

/**
 * A query that was read.
 *
 * @param hints what may have been meant otherwise, a sentence each
 */
public record ParsedQuery(Query query, List<String> hints) implements QueryReading {
    public ParsedQuery {
        hints = List.copyOf(hints);
    }
}
