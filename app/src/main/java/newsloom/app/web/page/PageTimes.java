package newsloom.app.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;

/** Writes times as pages show them: absolute, and in one zone; a day without an hour stays a day. */
public final class PageTimes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    public PageTimes(ZoneId zone) {
        this.zone = zone;
    }

    public String zone() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    ShownTime of(Instant at) {
        return new ShownTime(at.toString(), MINUTE.format(at.atZone(zone)));
    }

    ShownTime of(Optional<PublicationDate> published) {
        return published
                .map(date -> date.precision() == DatePrecision.DAY
                        ? new ShownTime(
                                date.at().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                                DAY.format(date.at().atZone(ZoneOffset.UTC)))
                        : of(date.at()))
                .orElse(ShownTime.NONE);
    }

    ShownTime ofMoment(Optional<Instant> at) {
        return at.map(this::of).orElse(ShownTime.NONE);
    }

    /**
     * A time in the two ways that a page has it.
     *
     * @param machine for the attribute {@code datetime}; empty where there is none
     */
    public record ShownTime(String machine, String words) {
        static final ShownTime NONE = new ShownTime("", "no date");
    }
}
