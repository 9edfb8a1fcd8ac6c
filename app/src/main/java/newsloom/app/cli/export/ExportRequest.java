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

    /** Whether there is time between its ends. */
    boolean hasTime() {
        return since.flatMap(from -> until.map(from::isBefore)).orElse(true);
    }
}
