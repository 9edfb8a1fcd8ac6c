package newsloom.model;

import java.time.Instant;
import java.util.Objects;

/** When an article was published, how exactly that is known, and who says so: read by {@code ingest}, for people. */
public record PublicationDate(Instant at, DatePrecision precision, DateOrigin origin) {

    public PublicationDate {
        Objects.requireNonNull(at, "A date of publication needs its time."); // JSON may leave these out
        Objects.requireNonNull(precision, "A date of publication needs its precision.");
        Objects.requireNonNull(origin, "A date of publication needs its origin.");
    }

    /** As a file has it that says no more than the time. */
    public static PublicationDate ofFile(Instant at) {
        return new PublicationDate(at, DatePrecision.INSTANT, DateOrigin.FILE);
    }
}
