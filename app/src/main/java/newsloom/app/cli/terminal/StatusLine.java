package newsloom.app.cli.terminal;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows how a role does: when it begins to run, and then once a minute where nothing else was said. */
public final class StatusLine implements Consumer<Supplier<String>> {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Terminal terminal;
    private boolean begun;

    public StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(Supplier<String> status) {
        if (!terminal.quiet() && (!begun || terminal.err().silence().compareTo(LONGEST_SILENCE) >= 0)) {
            begun = true;
            terminal.say(status.get());
        }
    }
}
