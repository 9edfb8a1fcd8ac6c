package newsloom.app.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Where people read what is said beside the results; knows for how long nothing was, by whomever. */
public final class ErrorStream extends PrintStream {
    private final InstantSource clock;
    private volatile Instant last;

    public ErrorStream(OutputStream out, InstantSource clock) {
        super(out, true, StandardCharsets.UTF_8);
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public void write(int octet) {
        last = clock.instant();
        super.write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        last = clock.instant();
        super.write(bytes, from, length);
    }

    Duration silence() {
        return Duration.between(last, clock.instant());
    }
}
