package newsloom.app.cli.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Limit;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.session.WrittenTime;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.service.Services;
import newsloom.model.delivery.Attempt;
import newsloom.model.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type after {@code newsloom alerts}: nothing, or what is to become of messages. */
@Command(
        name = "alerts",
        addMethodSubcommands = false,
        description = "Print what the watches told, the latest first, with the passage that matched.")
public final class AlertCommand implements Callable<Integer> {
    private static final int MOST_PARKED = 1_000;

    private final Terminal terminal;
    private final Session session;

    @Option(names = "--watch", paramLabel = "NAME", description = "By this watch alone (default: by all).")
    private Optional<String> watch = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = WrittenTime.class,
            description = "Only of what arrived from then on: 2026-11-29 or 2026-11-29T10:00, in UTC (default: all).")
    private Optional<Instant> since = Optional.empty();

    @Option(
            names = "--all",
            description = "Also what counts as told and went to nobody, with the reason (default: not).")
    private boolean all;

    @Option(
            names = "--parked",
            description = "Print the messages instead that could not be sent and are tried no more, and why"
                    + " (default: alerts).")
    private boolean parked;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many; 0 for all (default: ${DEFAULT-VALUE}).")
    private Limit limit = new Limit(20);

    @Option(names = "--json", description = "Print JSON, one object per line (default: text for people).")
    private boolean json;

    public AlertCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    @Override
    public Integer call() {
        return parked ? listParked() : list();
    }

    @Command(description = "Have messages sent that could not be, from now on for a day again.")
    int retry(
            @Parameters(
                            paramLabel = "MESSAGE",
                            arity = "1..*",
                            description = "Its id, as newsloom alerts --parked prints it.")
                    List<String> messages) {
        return session.with(Services::deliveries, deliveries -> {
            List<String> unknown = messages.stream()
                    .filter(message -> !deliveries.retry(message))
                    .toList();
            unknown.forEach(message -> terminal.say("No message “" + SafeText.of(message)
                    + "” is parked; newsloom alerts --parked prints those that are."));
            return unknown.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    private int list() {
        return session.with(Services::watches, watches -> {
            AlertPrinter printer = new AlertPrinter(terminal);
            watches.alerts(watch, all, since.orElse(Instant.MIN))
                    .limit(limit.stories() == 0 ? Long.MAX_VALUE : limit.stories())
                    .forEach(json ? printer::json : printer::print);
            return ExitStatus.DONE;
        });
    }

    private int listParked() {
        return session.with(Services::deliveries, deliveries -> {
            int most = limit.stories() == 0 ? MOST_PARKED : (int) Math.min(limit.stories(), MOST_PARKED);
            deliveries.parked(most).forEach(this::print);
            return ExitStatus.DONE;
        });
    }

    private void print(Attempt attempt) {
        if (json) {
            terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(attempt)));
        } else {
            terminal.printWrapped(
                    "",
                    SafeText.of(attempt.message() + " since " + UtcDates.of(Optional.of(attempt.next())) + ": "
                            + attempt.answer()));
        }
    }
}
