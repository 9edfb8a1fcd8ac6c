package newsloom.app.cli.terminal;

import java.io.PrintStream;
import newsloom.app.service.Progress;
import newsloom.app.service.ReplayOutcome;
import newsloom.model.quarantine.Quarantined;

/** Shows on the error stream how a reading goes, and what was refused; the first twenty of it one by one. */
public final class ProgressPrinter implements Progress, AutoCloseable {
    private static final int SHOWN = 20;
    private static final String OVER_THE_BAR = "\r\u001B[K";

    private final PrintStream err;
    private final Gauge gauge;
    private final String start;
    private long refusals;

    public ProgressPrinter(Terminal terminal) {
        this.err = terminal.err();
        this.start = terminal.lively() ? OVER_THE_BAR : "";
        this.gauge = terminal.lively() ? new AnimatedProgress(terminal) : new PlainProgress(terminal);
    }

    @Override
    public void at(ReplayOutcome reading) {
        gauge.show(reading);
    }

    @Override
    public void refused(Quarantined refused) {
        refusals++;
        if (refusals <= SHOWN) {
            err.println(start + "Refused " + SafeText.of(refused.origin()) + ": " + SafeText.of(refused.reason()));
        }
    }

    @Override
    public void close() {
        gauge.close();
        if (refusals > SHOWN) {
            err.println("… and " + (refusals - SHOWN) + " more; the topic quarantine holds them all.");
        }
    }

    public static String counts(ReplayOutcome reading) {
        String articles = Count.of(reading.articles(), "article")
                + (reading.corrections() == 0 ? "" : ", " + Count.of(reading.corrections(), "correction"));
        return reading.refused() == 0 ? articles : articles + ", " + reading.refused() + " refused";
    }

    /** How the state of a reading is shown. */
    interface Gauge extends AutoCloseable {
        void show(ReplayOutcome reading);

        @Override
        void close();
    }
}
