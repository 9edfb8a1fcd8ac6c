package newsloom.app.cli.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsloom.app.cli.terminal.ProgressPrinter.Gauge;
import newsloom.app.service.ReplayOutcome;

/** A plain line now and then, for logs and pipes. */
final class PlainProgress implements Gauge {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final Clock clock;
    private Instant next;

    PlainProgress(Terminal terminal) {
        this.terminal = terminal;
        this.clock = terminal.clock();
        this.next = clock.instant().plus(EVERY);
    }

    @Override
    public void show(ReplayOutcome reading) {
        if (!clock.instant().isBefore(next)) {
            next = clock.instant().plus(EVERY);
            long percent = reading.totalBytes() == 0 ? 100 : 100 * reading.bytes() / reading.totalBytes();
            terminal.remark("Reading: " + percent + " %, " + ProgressPrinter.counts(reading));
        }
    }

    @Override
    public void close() {
        // Each line stands for itself; the command says what came of it.
    }
}
