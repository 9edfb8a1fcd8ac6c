package newsloom.app.cli.quarantine;

import java.util.List;
import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Limit;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.QuarantineQuery;
import newsloom.app.service.QuarantineService.Retried;
import newsloom.app.service.Services;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type after {@code newsloom quarantine}: each method is a command. */
@Command(
        name = "quarantine",
        addMethodSubcommands = false,
        description = "Look at what could not be read or processed, and send it in again.")
public final class QuarantineCommand {
    private static final String ID = "As newsloom quarantine list prints it.";

    private final Terminal terminal;
    private final Session session;

    public QuarantineCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

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
        QuarantineQuery query = new QuarantineQuery(kind, place, limit.stories());
        return session.with(Services::quarantine, quarantine -> {
            List<Quarantined> entries = quarantine.entries(query);
            QuarantinePrinter printer = new QuarantinePrinter(terminal.out());
            entries.forEach(json ? printer::json : printer::line);
            if (entries.isEmpty()) {
                terminal.remark("Nothing of that lies in quarantine.");
            } else if (entries.size() == query.limit()) {
                terminal.remark("These are the newest " + query.limit() + "; --limit 0 prints all.");
            }
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Print all that is known of one entry, with its bytes.")
    int show(@Parameters(paramLabel = "ID", description = ID) String id) {
        return session.with(Services::quarantine, quarantine -> {
            Optional<Quarantined> entry = quarantine.entry(id);
            entry.ifPresentOrElse(new QuarantinePrinter(terminal.out())::whole, () -> missing(id));
            return entry.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    @Command(description = "Write an entry back to the topic it came from; if it fails again, it is a new entry.")
    int retry(@Parameters(paramLabel = "ID", description = ID) String id) {
        return session.with(Services::quarantine, quarantine -> {
            Retried retried = quarantine.retry(id);
            if (retried instanceof Retried.Written written) {
                terminal.remark("Written back as " + written.place()
                        + ". If it fails again, newsloom quarantine list shows it anew.");
                return ExitStatus.DONE;
            }
            if (retried instanceof Retried.Impossible impossible) {
                terminal.say(impossible.reason());
            } else {
                missing(id);
            }
            return ExitStatus.FAILED;
        });
    }

    private void missing(String id) {
        terminal.say("There is no " + id + " in quarantine; newsloom quarantine list --limit 0 lists all there is.");
    }
}
