package newsloom.ingest.read;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;
import static java.time.temporal.ChronoField.INSTANT_SECONDS;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;

/**
 * Reads the times that sources write; what it cannot read stays unknown.
 *
 * <p>It takes ISO-8601 dates and date-times with {@code T} or a blank, with fractions, with or without a zone; without
 * one they are in UTC, and a bare date is its first moment.
 */
public final class Timestamps {
    /** Between these, no number can be both seconds and milliseconds, or a date such as 20230526. */
    private static final long SECONDS_1990 = 631_152_000L;

    private static final long SECONDS_2100 = 4_102_444_800L;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(ISO_LOCAL_TIME)
            .appendPattern("[ ]")
            .appendPattern("[XXXXX][XXXX][X]['UTC']['GMT']")
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    /** With how exactly it says it: only a time of day has a colon. */
    public static Optional<PublicationDate> ofText(String written, DateOrigin origin) {
        DatePrecision precision = written.indexOf(':') < 0 ? DatePrecision.DAY : DatePrecision.INSTANT;
        return ofText(written).map(at -> new PublicationDate(at, precision, origin));
    }

    public static Optional<Instant> ofText(String written) {
        try {
            return Optional.of(instant(ISO.parse(written.strip().replace(',', '.'))))
                    .filter(PlausibleTime::is);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number counts seconds or milliseconds since 1970, when that falls between 1990 and 2100. */
    public static Optional<Instant> ofNumber(long written) {
        if (between1990And2100(written)) {
            return Optional.of(Instant.ofEpochSecond(written));
        }
        return between1990And2100(written / 1000) ? Optional.of(Instant.ofEpochMilli(written)) : Optional.empty();
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed.isSupported(INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        LocalDate day = LocalDate.from(parsed);
        LocalTime time =
                Optional.ofNullable(parsed.query(TemporalQueries.localTime())).orElse(LocalTime.MIDNIGHT);
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static boolean between1990And2100(long seconds) {
        return SECONDS_1990 <= seconds && seconds < SECONDS_2100;
    }
}
