package newsloom.app.cli.search;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.cli.session.Limit;
import newsloom.app.cli.session.WrittenTime;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.query.Query;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchRequest.Order;
import picocli.CommandLine.Option;

/** How {@code newsloom search} looks for what was asked. */
public final class SearchOptions {
    private static final int MOST = 1_000;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "Only articles published from then on, in UTC (default: all).")
    private Optional<Instant> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "Only articles published before then (default: all).")
    private Optional<Instant> until = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "As it would have been found at that time, by what had been read then: articles as they were"
                    + " written, stories as they were, and ages from then: 2026-11-29 or 2026-11-29T10:00, in UTC"
                    + " (default: now).")
    private Optional<Instant> asOf = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "recent|best|size",
            defaultValue = "recent",
            description = "Which story comes first: that with the newest article, with the article that fits best, or"
                    + " with the most reports (default: ${DEFAULT-VALUE}).")
    private Order by = Order.RECENT;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many stories, 0 for 1,000 (default: ${DEFAULT-VALUE}).")
    private Limit limit = new Limit(20);

    @Option(
            names = "--explain",
            description = "Say of each article which parts of the query it matches (default: not).")
    private boolean explain;

    /** As it is typed. */
    public static Order order(String typed) {
        return Stream.of(Order.values())
                .filter(order -> ConstantNames.of(order).equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The order must be recent, best or size."));
    }

    SearchRequest request(Query query) {
        long stories = limit.stories();
        int most = stories == 0 ? MOST : (int) Math.min(MOST, stories);
        return new SearchRequest(query.published(since, until), by, most, explain).asOf(asOf);
    }

    /** Whether there is a time between both. */
    boolean isEmpty() {
        return since.isPresent() && until.isPresent() && !since.get().isBefore(until.get());
    }
}
