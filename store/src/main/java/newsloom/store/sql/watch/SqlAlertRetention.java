package newsloom.store.sql.watch;

import java.time.Instant;
import java.util.List;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;

/** Deletes what was told long ago but for the marks that it was, inside a transaction that someone else began. */
public record SqlAlertRetention(Handle handle) {
    /**
     * But for what still waits to go out, and what counts for what a watch may tell in an hour. Counted and not joined, so
     * that PostgreSQL looks at the deliveries of these alerts alone.
     */
    private static final String OLD = """
            SELECT number FROM alerts
            WHERE content IS NOT NULL AND at < :before AND 0 = (
                SELECT COUNT(*) FROM deliveries
                WHERE alert = alerts.number AND (made >= :before
                    OR message IS NULL AND channel IN (SELECT name FROM channels)
                    OR (SELECT state FROM messages WHERE id = deliveries.message) = 'WAITING'))
            ORDER BY at LIMIT :most
            """;

    private static final String MESSAGES = """
            DELETE FROM messages
            WHERE id IN (SELECT message FROM deliveries WHERE alert IN (<alerts>))
              AND NOT EXISTS (
                SELECT 1 FROM deliveries WHERE message = messages.id AND alert NOT IN (<alerts>))
            """;
    private static final String DELIVERIES = "DELETE FROM deliveries WHERE alert IN (<alerts>)";
    private static final String ALERTS = "UPDATE alerts SET content = NULL WHERE number IN (<alerts>)";

    public int drop(Instant before, int most) {
        List<Long> old = handle.createQuery(OLD)
                .bind("before", Times.micros(before))
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        if (!old.isEmpty()) {
            for (String statement : List.of(MESSAGES, DELIVERIES, ALERTS)) {
                handle.createUpdate(statement).bindList("alerts", old).execute();
            }
        }
        return old.size();
    }
}
