package newsloom.model.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import newsloom.model.Checks;

/**
 * How often what a watch tells goes out: at once, every so often, or once a day.
 *
 * @param every zero for at once, else 5 minutes to a day
 * @param at the time of day of a daily one
 * @param zone where that is
 */
public record Digest(Duration every, LocalTime at, ZoneId zone) {
    public static final Digest AT_ONCE = every(Duration.ZERO);
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);

    public Digest {
        Checks.require(
                every.isZero() || (every.compareTo(LEAST) >= 0 && every.compareTo(DAY) <= 0),
                "A digest goes out every 5 minutes to once a day.");
    }

    /** Counted from midnight of 1970 in UTC, so that one of an hour goes out at its beginning. */
    public static Digest every(Duration time) {
        return new Digest(time, LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    public static Digest daily(LocalTime at, ZoneId zone) {
        return new Digest(DAY, at, zone);
    }

    public boolean isAtOnce() {
        return every.isZero();
    }

    public boolean isDaily() {
        return every.equals(DAY);
    }

    /** The first time at which it goes out that is not before this one. */
    Instant next(Instant time) {
        if (isAtOnce()) {
            return time;
        }
        return isDaily() ? nextDay(time) : nextOfGrid(time);
    }

    private Instant nextOfGrid(Instant time) {
        long grid = every.toMillis();
        return Instant.ofEpochMilli(-Math.floorDiv(-time.plusNanos(999_999).toEpochMilli(), grid) * grid);
    }

    /** A time that the change to summer time leaves out is one hour later, and of one that comes twice the first counts. */
    private Instant nextDay(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        Instant today = local.toLocalDate().atTime(at).atZone(zone).toInstant();
        return today.isBefore(time)
                ? local.toLocalDate().plusDays(1).atTime(at).atZone(zone).toInstant()
                : today;
    }
}
