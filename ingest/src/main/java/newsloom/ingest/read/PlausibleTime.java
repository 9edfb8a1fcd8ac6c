package newsloom.ingest.read;

import java.time.Duration;
import java.time.Instant;

/** Which times the readers of dates take for meant. */
public final class PlausibleTime {
    /** No newspaper is older; an earlier time is a mark for "unknown", such as the year 1. */
    private static final Instant FIRST_NEWSPAPER = Instant.parse("1605-01-01T00:00:00Z");

    private static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

    /** A program that knows no time writes the first of its count, as some zone of the world has it. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    private PlausibleTime() {}

    public static boolean is(Instant time) {
        boolean isBeginning = Duration.between(Instant.EPOCH, time).abs().compareTo(FARTHEST_ZONE) <= 0;
        return !isBeginning && !time.isBefore(FIRST_NEWSPAPER) && time.isBefore(TOO_LATE);
    }
}
