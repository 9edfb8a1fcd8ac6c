package newsloom.app.cli.terminal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as people read them, in UTC. */
public final class UtcDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private UtcDates() {}

    /** A day alone stands for midnight sharp: sources that know only the day say it so. */
    public static String of(Optional<Instant> time) {
        return time.map(UtcDates::of).orElse("undated");
    }

    public static String span(Optional<Instant> first, Optional<Instant> last) {
        return first.equals(last) ? of(first) : of(first) + " to " + of(last);
    }

    private static String of(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return (utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE).format(utc);
    }
}
