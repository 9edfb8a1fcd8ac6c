package newsloom.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Keeps to the hours and days on which a feed asks not to be read. */
final class QuietTimes {
    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private QuietTimes() {}

    /** The first moment from then on that is not quiet; then itself, where all of the week is. */
    static Instant after(Instant then, Set<Integer> hours, Set<DayOfWeek> days) {
        ZonedDateTime time = then.atZone(ZoneOffset.UTC);
        for (int hour = 0; hour <= HOURS_OF_A_WEEK; hour++) {
            if (!hours.contains(time.getHour()) && !days.contains(time.getDayOfWeek())) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return then;
    }
}
