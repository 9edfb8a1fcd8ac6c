package newsloom.app.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;

/** Writes times as pages show them: absolute, and in one zone; a day without an hour stays a day. */
public final class PageTimes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    public PageTimes(ZoneId zone) {
        this.zone = zone;
    }

    public String zone() {
        return zone.getId();
    }

    public ShownTime of(Instant at) {
        return new ShownTime(at.toString(), DAY.format(at.atZone(zone)), HOUR.format(at.atZone(zone)));
    }

    ShownTime of(Optional<PublicationDate> published) {
        return published
                .map(date -> date.precision() == DatePrecision.DAY ? ofDay(date.at()) : of(date.at()))
                .orElse(ShownTime.NONE);
    }

    private static ShownTime ofDay(Instant begins) {
        ZonedDateTime day = begins.atZone(ZoneOffset.UTC);
        return new ShownTime(day.toLocalDate().toString(), DAY.format(day), "");
    }

    /**
     * A time in the two ways that a page has it.
     *
     * @param machine for the attribute {@code datetime}; empty where there is none
     * @param hour empty where only the day is known
     */
    public record ShownTime(String machine, String day, String hour) {
        static final ShownTime NONE = new ShownTime("", "no date", "");

        public String words() {
            return hour.isEmpty() ? day : day + ", " + hour;
        }
    }
}
