package newsloom.app.cli;

import java.util.Objects;
import java.util.Optional;
import newsloom.app.cli.quarantine.QuarantineCommand;
import newsloom.app.service.QuarantineQuery;
import newsloom.model.quarantine.QuarantineReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What people may type after {@code newsloom quarantine}: each method is a command, done by the {@link QuarantineCommand}. */
@Command(name = "quarantine", description = "Look at what could not be read or processed, and send it in again.")
final class QuarantineCommands {
    private static final String ID = "As newsloom quarantine list prints it.";

    @ParentCommand
    private @Nullable NewsloomCommands newsloom;

    @Command(description = "Print what lies in quarantine, the newest first, a line each.")
    int list(
            @Option(
                            names = "--reason",
                            paramLabel = "KIND",
                            description = "Only these: empty, not-json, version, invalid, too-large, bug or input"
                                    + " (default: all).")
                    Optional<QuarantineReason> kind,
            @Option(
                            names = "--from",
                            paramLabel = "PLACE",
                            description = "Only from places that begin so: a topic or a file (default: all).")
                    Optional<String> place,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "At most so many; 0 for all (default: ${DEFAULT-VALUE}).")
                    Limit limit,
            @Option(names = "--json", description = "Print JSON, one object per line (default: text for people).")
                    boolean json) {
        return desk().list(newsloom().overrides(), new QuarantineQuery(kind, place, limit.stories()), json);
    }

    @Command(description = "Print all that is known of one entry, with its bytes.")
    int show(@Parameters(paramLabel = "ID", description = ID) String id) {
        return desk().show(newsloom().overrides(), id);
    }

    @Command(description = "Write an entry back to the topic it came from; if it fails again, it is a new entry.")
    int retry(@Parameters(paramLabel = "ID", description = ID) String id) {
        return desk().retry(newsloom().overrides(), id);
    }

    private QuarantineCommand desk() {
        return newsloom().desk().quarantine();
    }

    private NewsloomCommands newsloom() {
        return Objects.requireNonNull(newsloom);
    }
}
