package newsloom.app.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as people read them, in UTC. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Dates() {}

    /** A day alone stands for midnight sharp: sources that know only the day say it so. */
    static String of(Optional<Instant> time) {
        return time.map(Dates::of).orElse("undated");
    }

    static String span(Optional<Instant> first, Optional<Instant> last) {
        return first.equals(last) ? of(first) : of(first) + " to " + of(last);
    }

    private static String of(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return (utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE).format(utc);
    }
}
