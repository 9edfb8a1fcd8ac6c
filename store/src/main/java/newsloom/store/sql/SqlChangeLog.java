package newsloom.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The log of changes, inside a transaction that someone else began. */
final class SqlChangeLog {
    private static final String NUMBER = "UPDATE change_numbers SET last = last + :count RETURNING last";
    private static final String APPEND = """
            INSERT INTO changes (number, at, kind, language, story, article)
            VALUES (:number, :at, :kind, :language, :story, :article)
            """;
    private static final String PAGE = "SELECT * FROM changes WHERE number > :after ORDER BY number LIMIT :limit";
    private static final String LAST_BEFORE = "SELECT COALESCE(MAX(number), 0) FROM changes WHERE at < :before";
    private static final String FORGET = "DELETE FROM changes WHERE number <= :last";

    /** So many changes come before those that are too old are looked for again. */
    private static final int FORGET_EVERY = 10_000;

    private final Handle handle;

    SqlChangeLog(Handle handle) {
        this.handle = handle;
    }

    /** Comes last in its transaction: whoever else has something to append waits from here on. */
    void append(List<LoggedChange> changes, Duration keep) {
        if (!changes.isEmpty()) {
            long last = append(changes);
            if (last / FORGET_EVERY > (last - changes.size()) / FORGET_EVERY) {
                forget(changes.get(changes.size() - 1).at().minus(keep));
            }
        }
    }

    private long append(List<LoggedChange> changes) {
        long last = handle.createQuery(NUMBER)
                .bind("count", changes.size())
                .mapTo(long.class)
                .one();
        PreparedBatch rows = handle.prepareBatch(APPEND);
        for (int i = 0; i < changes.size(); i++) {
            add(rows, changes.get(i).numbered(last - changes.size() + 1 + i));
        }
        rows.execute();
        return last;
    }

    /** Another generation is read: at no time of its own, so at that of the change before. */
    void appendSwitch() {
        Instant at = handle.createQuery("SELECT MAX(at) FROM changes")
                .map((row, context) -> Times.instant(row.getLong(1)))
                .one();
        append(List.of(new LoggedChange(0, at, Kind.GENERATION, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    String id() {
        return handle.createQuery("SELECT log FROM change_numbers")
                .mapTo(String.class)
                .one();
    }

    long last() {
        return number("SELECT last FROM change_numbers");
    }

    Optional<List<LoggedChange>> after(long number, int limit) {
        return number < number("SELECT forgotten FROM change_numbers")
                ? Optional.empty()
                : Optional.of(handle.createQuery(PAGE)
                        .bind("after", number)
                        .bind("limit", limit)
                        .map((row, context) -> change(row))
                        .list());
    }

    int forget(Instant before) {
        handle.execute("UPDATE change_numbers SET last = last"); // whoever writes changes waits for the end of this
        long last = handle.createQuery(LAST_BEFORE)
                .bind("before", Times.micros(before))
                .mapTo(long.class)
                .one();
        handle.execute("UPDATE change_numbers SET forgotten = ? WHERE forgotten < ?", last, last);
        return handle.createUpdate(FORGET).bind("last", last).execute();
    }

    private long number(String question) {
        return handle.createQuery(question).mapTo(long.class).one();
    }

    private static void add(PreparedBatch rows, LoggedChange change) {
        rows.bind("number", change.number())
                .bind("at", Times.micros(change.at()))
                .bind("kind", change.kind())
                .bind("language", change.language())
                .bind("story", change.story())
                .bind("article", change.article())
                .add();
    }

    private static LoggedChange change(ResultSet row) throws SQLException {
        return new LoggedChange(
                row.getLong("number"),
                Times.instant(row.getLong("at")),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("story")),
                Optional.ofNullable(row.getString("article")));
    }
}
