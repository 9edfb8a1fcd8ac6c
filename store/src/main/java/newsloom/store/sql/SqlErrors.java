package newsloom.store.sql;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import newsloom.store.RowRefusedException;
import newsloom.store.StoreUnavailableException;

/** Tells a database that is away, busy or full, which passes, from a statement that is wrong, which does not. */
final class SqlErrors {
    /**
     * Classes of PostgreSQL's SQLSTATE: connection (08), rollback for a conflict (40), resources (53), lock (55),
     * operator (57), system (58).
     */
    private static final Set<String> STATES = Set.of("08", "40", "53", "55", "57", "58");

    /** A connection to a server that only reads, as after a switch to a standby. */
    private static final String ONLY_READS = "25006";

    /** What is wrong with the values: they cannot be (22), contradict what is there (23), or are too long (54). */
    private static final Set<String> VALUES = Set.of("22", "23", "54");

    /** SQLite's result codes of the same: too big, constraint, mismatch. */
    private static final Set<Integer> VALUE_CODES = Set.of(18, 19, 20);

    /** SQLite's result codes: busy, locked, read-only, disk error, full, cannot open. */
    private static final Set<Integer> CODES = Set.of(5, 6, 8, 10, 13, 14);

    private SqlErrors() {}

    /** The exception to throw in the place of this one: itself, unless the database or a value is to blame. */
    static RuntimeException explain(RuntimeException failure, StoreSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return new StoreUnavailableException(
                        "The database " + settings.place() + " cannot be used now: " + sql.getMessage(), failure);
            }
            if (cause instanceof SQLException sql && isOfValues(sql)) {
                return new RowRefusedException("The database does not take it: " + sql.getMessage(), failure);
            }
        }
        return failure;
    }

    private static boolean isOfValues(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.isEmpty()) {
            return VALUE_CODES.contains(failure.getErrorCode());
        }
        return state.length() > 1 && VALUES.contains(state.substring(0, 2));
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.isEmpty()) {
            return failure instanceof SQLTransientException || CODES.contains(failure.getErrorCode());
        }
        return state.equals(ONLY_READS) || STATES.contains(state.substring(0, 2));
    }
}
