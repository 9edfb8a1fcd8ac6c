package newsloom.store.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as the tables keep them: microseconds since 1970, which both databases order and neither rounds. */
final class Times {
    /** What an undated story sorts by: before every date. */
    static final long UNDATED = Long.MIN_VALUE + 1;

    private static final long SECOND = 1_000_000;
    private static final Instant EARLIEST = Instant.ofEpochSecond(Long.MIN_VALUE / SECOND);
    private static final Instant LATEST = Instant.ofEpochSecond(Long.MAX_VALUE / SECOND);

    private Times() {}

    static Optional<Long> micros(Optional<Instant> time) {
        return time.map(Times::micros);
    }

    /** Years beyond 290,000 become that year: nonsense in a source must not stop the store. */
    static long micros(Instant time) {
        Instant kept = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        return kept.getEpochSecond() * SECOND + kept.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
