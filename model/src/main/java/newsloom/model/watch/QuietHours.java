package newsloom.model.watch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import newsloom.model.Checks;

/** A time of day in which nothing goes out; it may reach over midnight. */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    public QuietHours {
        Checks.require(!from.equals(to), "Quiet hours end at another time than they begin.");
    }

    /** That time, or the end of the quiet hours that it lies in. */
    Instant end(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        if (!holds(local.toLocalTime())) {
            return time;
        }
        boolean isTomorrow = from.isAfter(to) && !local.toLocalTime().isBefore(from);
        ZonedDateTime end =
                local.toLocalDate().plusDays(isTomorrow ? 1 : 0).atTime(to).atZone(zone);
        // An hour that comes twice is quiet both times.
        return (end.toInstant().isAfter(time) ? end : end.withLaterOffsetAtOverlap()).toInstant();
    }

    private boolean holds(LocalTime time) {
        boolean isBehindFrom = !time.isBefore(from);
        boolean isBeforeTo = time.isBefore(to);
        return from.isBefore(to) ? isBehindFrom && isBeforeTo : isBehindFrom || isBeforeTo;
    }
}
