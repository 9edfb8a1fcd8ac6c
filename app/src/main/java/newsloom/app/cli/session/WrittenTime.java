package newsloom.app.cli.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time as people write it: a day, or a day and a time, in UTC unless it says another offset. */
public final class WrittenTime implements ITypeConverter<Instant> {
    private static final DateTimeFormatter FORMS =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd'T'HH:mm[:ss]XXX][uuuu-MM-dd['T'][' ']HH:mm[:ss]][uuuu-MM-dd]");

    @Override
    public Instant convert(String written) {
        try {
            return instant(FORMS.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("“" + written
                    + "” is no time: write 2026-11-29, 2026-11-29T10:00 (UTC) or 2026-11-29T10:00+01:00.");
        }
    }

    private static Instant instant(TemporalAccessor read) {
        if (read instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return read instanceof LocalDateTime time
                ? time.toInstant(ZoneOffset.UTC)
                : ((LocalDate) read).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
