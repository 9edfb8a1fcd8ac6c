package newsloom.app.cli.quarantine;

import java.util.List;
import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.QuarantineQuery;
import newsloom.app.service.Retried;
import newsloom.app.settings.Overrides;
import newsloom.model.quarantine.Quarantined;

/** Does what the commands about the quarantine say. */
public final class QuarantineCommand {
    private final Terminal terminal;
    private final Session session;

    public QuarantineCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int list(Overrides overrides, QuarantineQuery query, boolean json) {
        return session.with(overrides, newsroom -> {
            List<Quarantined> entries = newsroom.quarantined(query);
            QuarantinePrinter printer = new QuarantinePrinter(terminal.out());
            entries.forEach(json ? printer::json : printer::line);
            if (entries.isEmpty()) {
                terminal.err().println("Nothing of that lies in quarantine.");
            } else if (entries.size() == query.limit()) {
                terminal.err().println("These are the newest " + query.limit() + "; --limit 0 prints all.");
            }
            return ExitStatus.DONE;
        });
    }

    public int show(Overrides overrides, String id) {
        return session.with(overrides, newsroom -> {
            Optional<Quarantined> entry = newsroom.quarantined(id);
            entry.ifPresentOrElse(new QuarantinePrinter(terminal.out())::whole, () -> missing(id));
            return entry.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    public int retry(Overrides overrides, String id) {
        return session.with(overrides, newsroom -> {
            Retried retried = newsroom.retry(id);
            if (retried instanceof Retried.Written written) {
                terminal.err()
                        .println("Written back as " + SafeText.of(written.place())
                                + ". If it fails again, newsloom quarantine list shows it anew.");
                return ExitStatus.DONE;
            }
            if (retried instanceof Retried.Impossible impossible) {
                terminal.err().println(SafeText.of(impossible.reason()));
            } else {
                missing(id);
            }
            return ExitStatus.FAILED;
        });
    }

    private void missing(String id) {
        terminal.err()
                .println("There is no " + SafeText.of(id) + " in quarantine; newsloom quarantine list --limit 0 lists"
                        + " all there is.");
    }
}
