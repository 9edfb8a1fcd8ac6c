package newsloom.store.sql.row;

import java.time.Instant;
import java.util.Optional;

/** Times as the columns keep them: microseconds since 1970, which both databases order and neither rounds. */
public final class Times {
    private static final long SECOND = 1_000_000;
    private static final Instant EARLIEST = Instant.ofEpochSecond(Long.MIN_VALUE / SECOND);
    private static final Instant LATEST = Instant.ofEpochSecond(Long.MAX_VALUE / SECOND);

    private Times() {}

    /** What is undated sorts before every date. */
    public static long micros(Optional<Instant> time) {
        return time.map(Times::micros).orElse(Long.MIN_VALUE + 1);
    }

    /** Years beyond 290,000 become that year: nonsense in a source must not stop the store. */
    public static long micros(Instant time) {
        Instant kept = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        return kept.getEpochSecond() * SECOND + kept.getNano() / 1000;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }
}
