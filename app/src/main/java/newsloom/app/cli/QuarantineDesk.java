package newsloom.app.cli;

import java.util.List;
import java.util.Optional;
import newsloom.app.settings.Overrides;
import newsloom.model.Quarantined;

/** Does what the commands about the quarantine say. */
final class QuarantineDesk {
    private final Terminal terminal;
    private final Session session;

    QuarantineDesk(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    int list(Overrides overrides, QuarantineQuery query, boolean json) {
        return session.with(overrides, newsroom -> {
            List<Quarantined> entries = newsroom.quarantined(query);
            QuarantinePrinter printer = new QuarantinePrinter(terminal.out());
            entries.forEach(json ? printer::json : printer::line);
            if (entries.isEmpty()) {
                terminal.err().println("Nothing of that lies in quarantine.");
            } else if (entries.size() == query.limit()) {
                terminal.err().println("These are the newest " + query.limit() + "; --limit 0 prints all.");
            }
            return Status.DONE;
        });
    }

    int show(Overrides overrides, String id) {
        return session.with(overrides, newsroom -> {
            Optional<Quarantined> entry = newsroom.quarantined(id);
            entry.ifPresentOrElse(new QuarantinePrinter(terminal.out())::whole, () -> missing(id));
            return entry.isPresent() ? Status.DONE : Status.FAILED;
        });
    }

    int retry(Overrides overrides, String id) {
        return session.with(overrides, newsroom -> {
            Retried retried = newsroom.retry(id);
            if (retried instanceof Retried.Written written) {
                terminal.err()
                        .println("Written back as " + SafeText.of(written.place())
                                + ". If it fails again, newsloom quarantine list shows it anew.");
                return Status.DONE;
            }
            if (retried instanceof Retried.Impossible impossible) {
                terminal.err().println(SafeText.of(impossible.reason()));
            } else {
                missing(id);
            }
            return Status.FAILED;
        });
    }

    private void missing(String id) {
        terminal.err()
                .println("There is no " + SafeText.of(id) + " in quarantine; newsloom quarantine list --limit 0 lists"
                        + " all there is.");
    }
}
