package newsloom.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.model.source.PendingPage;

/** Pages that were fetched not long ago, and for whom: two sources that announce one page need it once. */
final class RecentPages {
    private static final int MOST = 100_000;
    private static final Duration RECENT = Duration.ofHours(6);

    private final Map<String, Fetched> pages = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fetched> eldest) {
            return size() > MOST;
        }
    };

    void add(PendingPage order, Instant now) {
        pages.put(order.key(), new Fetched(order.source(), now));
    }

    /** Whether another source had it fetched; when the same one orders it again, it has changed. */
    boolean holds(PendingPage order, Instant now) {
        return Optional.ofNullable(pages.get(order.key()))
                .filter(page -> !page.source().equals(order.source()))
                .filter(page -> page.at().plus(RECENT).isAfter(now))
                .isPresent();
    }

    private record Fetched(String source, Instant at) {}
}
