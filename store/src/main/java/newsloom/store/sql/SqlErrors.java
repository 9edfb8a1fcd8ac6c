package newsloom.store.sql;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.store.RowRefusedException;
import newsloom.store.StoreDamagedException;
import newsloom.store.StoreUnavailableException;

/**
 * Tells a database that is away, busy, full or closed to us, which passes, from one that is damaged, and from a statement
 * that is wrong, which do not.
 */
final class SqlErrors {
    /** What is wrong with the values: they cannot be (22), contradict what is there (23), or are too long (54). */
    private static final Set<String> VALUES = Set.of("22", "23", "54");

    /** SQLite's result codes of the same: too big, constraint, mismatch. */
    private static final Set<Integer> VALUE_CODES = Set.of(18, 19, 20);

    /** SQLite's result codes: corrupt, not a database. */
    private static final Set<Integer> DAMAGE_CODES = Set.of(11, 26);

    private static final String START = " Start it, or correct its address (store.url).";
    private static final String ROOM = " Make room on its disk.";
    private static final String ALLOW = " Let this user write there, or name another database (store.url).";

    /**
     * Beginnings of PostgreSQL's SQLSTATE: connection (08), state of a transaction, as when it idled (25), login (28), no
     * such database (3D), rollback for a conflict (40), no right (42501), resources (53), lock (55), operator (57), system
     * (58), a broken file or index of the server's (XX); with what to do.
     */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("08", START),
            Map.entry("25", ""),
            Map.entry("28", " Correct the user or the password (store.user, store.password)."),
            Map.entry("3D", " Create it, or correct its address (store.url)."),
            Map.entry("40", ""),
            Map.entry("42501", " Grant that to this user, or name one who may (store.user, store.password)."),
            Map.entry("53", ""),
            Map.entry("53100", ROOM),
            Map.entry("55", ""),
            Map.entry("57", ""),
            Map.entry("58", ""),
            Map.entry("XX", ""));

    /** SQLite's result codes: no right, busy, locked, no memory, read-only, disk error, full, cannot open. */
    private static final Map<Integer, String> CODES =
            Map.of(3, ALLOW, 5, "", 6, "", 7, "", 8, ALLOW, 10, "", 13, ROOM, 14, ALLOW);

    private SqlErrors() {}

    /** The exception to throw in the place of this one: itself, unless the database or a value is to blame. */
    static RuntimeException explain(RuntimeException failure, StoreSettings settings) {
        for (SQLException cause : causes(failure)) {
            if (isDamage(cause)) {
                return damaged(failure, settings);
            }
            Optional<String> remedy = passes(cause);
            if (remedy.isPresent()) {
                return new StoreUnavailableException(
                        "The database " + settings.place() + " cannot be used now: " + reason(failure) + remedy.get(),
                        failure);
            }
            if (isOfValues(cause)) {
                return new RowRefusedException("The database does not take it: " + cause.getMessage(), failure);
            }
        }
        return failure;
    }

    private static List<SQLException> causes(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }

    private static StoreDamagedException damaged(RuntimeException failure, StoreSettings settings) {
        return new StoreDamagedException(
                "The database " + settings.place() + " is damaged, or a file of another program: " + reason(failure)
                        + " Put a copy of it back; or move it away with what lies beside it under its name, and start"
                        + " Newsloom again, which fills a new one from Kafka; or name another one (store.url).",
                failure);
    }

    /** The pool and the driver wrap what happened into what they could not do. */
    private static String reason(Throwable failure) {
        Throwable deepest = chain(failure).reduce((cause, deeper) -> deeper).orElse(failure);
        String told = deepest instanceof SQLException ? String.valueOf(deepest.getMessage()) : deepest.toString();
        return told.endsWith(".") ? told : told + ".";
    }

    private static boolean isDamage(SQLException failure) {
        return state(failure).isEmpty() && DAMAGE_CODES.contains(failure.getErrorCode());
    }

    private static boolean isOfValues(SQLException failure) {
        return state(failure)
                .map(state -> VALUES.stream().anyMatch(state::startsWith))
                .orElseGet(() -> VALUE_CODES.contains(failure.getErrorCode()));
    }

    /** What to do about what passes, where there is something. */
    private static Optional<String> passes(SQLException failure) {
        return state(failure)
                .map(SqlErrors::remedy)
                .orElseGet(() -> Optional.ofNullable(CODES.get(failure.getErrorCode()))
                        .or(() -> failure instanceof SQLTransientException ? Optional.of("") : Optional.empty()));
    }

    /** The longest beginning says it best. */
    private static Optional<String> remedy(String state) {
        return STATES.entrySet().stream()
                .filter(each -> state.startsWith(each.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static Optional<String> state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).filter(state -> !state.isEmpty());
    }
}
