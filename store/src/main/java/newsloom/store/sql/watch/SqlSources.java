package newsloom.store.sql.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Sighting;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which sources gave the watches what they ask for, and what was told of those, inside a transaction that someone else began. */
record SqlSources(Handle handle) {
    private static final Duration KEEP = Duration.ofDays(29);
    private static final String PUT = """
            INSERT INTO watch_sources (watch, source, at) VALUES (:watch, :source, :at)
            ON CONFLICT (watch, source) DO UPDATE
            SET at = CASE WHEN excluded.at > watch_sources.at THEN excluded.at ELSE watch_sources.at END
            """;
    private static final String TOLD = """
            SELECT number, thread, content FROM alerts
            WHERE kind = 'SOURCE' AND story IN (<sources>) AND content IS NOT NULL ORDER BY number
            """;

    void put(Collection<Sighting> sightings) {
        PreparedBatch rows = handle.prepareBatch(PUT);
        for (Sighting seen : sightings) {
            seen.source()
                    .ifPresent(source -> rows.bind("watch", seen.watch())
                            .bind("source", PartRow.text(source))
                            .bind("at", Times.micros(seen.at()))
                            .add());
        }
        rows.execute();
    }

    /** What nothing has come from for weeks. */
    void forgetBefore(String watch, Instant latest) {
        handle.execute("DELETE FROM watch_sources WHERE watch = ? AND at < ?", watch, Times.micros(latest.minus(KEEP)));
    }

    void forget(String watch) {
        handle.execute("DELETE FROM watch_sources WHERE watch = ?", watch);
    }

    Set<String> watchesGiven(String source, Instant since) {
        return new HashSet<>(
                handle.createQuery("SELECT watch FROM watch_sources WHERE source = :source AND at >= :since")
                        .bind("source", PartRow.text(source))
                        .bind("since", Times.micros(since))
                        .mapTo(String.class)
                        .list());
    }

    List<NumberedAlert> told(Collection<String> sources) {
        return handle.createQuery(TOLD)
                .bindList(EmptyHandling.NULL_KEYWORD, "sources", Set.copyOf(sources))
                .map((row, context) -> SqlAlerts.numbered(row))
                .list();
    }

    /** In which it was told of before: of a source there is one. */
    Optional<Long> thread(String source) {
        return handle.createQuery("SELECT MIN(thread) FROM alerts WHERE kind = 'SOURCE' AND story = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .findFirst();
    }
}
