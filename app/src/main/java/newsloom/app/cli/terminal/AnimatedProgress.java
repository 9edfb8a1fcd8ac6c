package newsloom.app.cli.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import newsloom.app.service.ReplayOutcome;

/** A bar that moves, for terminals. */
final class AnimatedProgress implements ProgressPrinter.Gauge {
    private static final int KILOBYTE = 1_000;

    private final ProgressBar bar;

    AnimatedProgress(Terminal terminal) {
        this.bar = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" kB", KILOBYTE)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
                .build();
    }

    @Override
    public void show(ReplayOutcome reading) {
        bar.maxHint(reading.totalBytes());
        bar.stepTo(reading.bytes());
        bar.setExtraMessage(" " + ProgressPrinter.counts(reading));
    }

    @Override
    public void close() {
        bar.close();
    }
}
