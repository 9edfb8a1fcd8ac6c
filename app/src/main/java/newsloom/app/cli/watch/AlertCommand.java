package newsloom.app.cli.watch;

import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;

/** Prints what the watches told, the latest first. */
public final class AlertCommand {
    private final Terminal terminal;
    private final Session session;

    public AlertCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    /**
     * @param watch by this one alone
     * @param all also what went to nobody, with the reason
     * @param limit at most so many
     */
    public int list(Optional<String> watch, boolean all, long limit, boolean json) {
        return session.with(Services::watches, watches -> {
            AlertPrinter printer = new AlertPrinter(terminal);
            watches.alerts(watch, all).limit(limit).forEach(json ? printer::json : printer::print);
            return ExitStatus.DONE;
        });
    }
}
