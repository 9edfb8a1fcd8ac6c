package newsloom.app.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SetClock clock = new SetClock();
    private final Terminal terminal = Terminal.plain(System.out, new ErrorStream(err, clock), 80, clock);

    @Test
    void itIsShownAtOnceAndThenOnceAMinuteWhereNothingElseWasSaid() {
        StatusLine line = new StatusLine(terminal);
        for (String each : List.of("0", "1", "59", "60", "61", "119", "120")) {
            clock.second = Integer.parseInt(each);
            line.accept(() -> each);
        }
        assertThat(said()).isEqualTo("0\n60\n120\n");

        clock.second = 170;
        terminal.err().println("An error is logged.");
        clock.second = 229;
        line.accept(() -> "too soon");
        clock.second = 230;
        line.accept(() -> "230");
        assertThat(said()).isEqualTo("0\n60\n120\nAn error is logged.\n230\n");
    }

    @Test
    void whoAskedForQuietHearsNothing() {
        new StatusLine(terminal.withoutRemarks()).accept(() -> "0");
        assertThat(said()).isEmpty();
    }

    private String said() {
        return err.toString(UTF_8);
    }

    private static final class SetClock extends Clock {
        private int second;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(second);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
