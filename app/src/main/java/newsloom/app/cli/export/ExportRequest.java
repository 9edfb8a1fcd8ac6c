package newsloom.app.cli.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants to have.
 *
 * @param since none published before
 * @param until none published then or later
 * @param file absent for the terminal, or where that leads
 */
public record ExportRequest(
        Optional<Instant> since, Optional<Instant> until, ExportFormat format, Optional<Path> file) {

    /** Whether all that is stored is wanted. */
    boolean isAll() {
        return since.isEmpty() && until.isEmpty();
    }

    /** Whether something of that time is wanted. */
    boolean wants(Instant published) {
        return since.filter(published::isBefore).isEmpty()
                && until.filter(end -> !published.isBefore(end)).isEmpty();
    }

    /** Whether there is time between its ends. */
    boolean hasTime() {
        return since.flatMap(from -> until.map(from::isBefore)).orElse(true);
    }
}
