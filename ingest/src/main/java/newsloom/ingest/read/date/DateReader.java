package newsloom.ingest.read.date;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import newsloom.ingest.read.Timestamps;

/** Reads dates as feeds write them. */
public final class DateReader {
    private DateReader() {}

    public static Optional<Instant> read(String written) {
        Optional<Instant> iso = Timestamps.ofText(written);
        if (iso.isPresent()) {
            return iso;
        }
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
