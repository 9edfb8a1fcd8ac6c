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

    void add(PendingPage pending, Instant now) {
        pages.put(pending.key(), new Fetched(pending.source(), now));
    }

    /** Whether another source had it fetched; when the same one asks for it again, it has changed. */
    boolean holds(PendingPage pending, Instant now) {
        return Optional.ofNullable(pages.get(pending.key()))
                .filter(page -> !page.source().equals(pending.source()))
                .filter(page -> page.at().plus(RECENT).isAfter(now))
                .isPresent();
    }

    private record Fetched(String source, Instant at) {}
}
