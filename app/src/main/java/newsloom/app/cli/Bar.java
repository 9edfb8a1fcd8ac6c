package newsloom.app.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves, for terminals. */
final class Bar implements ProgressPrinter.Gauge {
    private static final int KILOBYTE = 1_000;

    private final ProgressBar bar;

    Bar(Terminal terminal) {
        this.bar = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" kB", KILOBYTE)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
                .build();
    }

    @Override
    public void show(Reading reading) {
        bar.maxHint(reading.totalBytes());
        bar.stepTo(reading.bytes());
        bar.setExtraMessage(" " + ProgressPrinter.counts(reading));
    }

    @Override
    public void close() {
        bar.close();
    }
}
