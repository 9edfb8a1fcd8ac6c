package newsloom.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import newsloom.app.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;

class ReprocessCommandTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:03:11Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeServices services = new FakeServices();

    @Test
    void theDayIsHandedOnAndHowFarItIsGoesToStandardError() {
        assertThat(run("reprocess", "--from", "2026-10-01")).isZero();

        assertThat(services.asked).containsExactly("reprocess 2026-10-01", "close");
        assertThat(err.toString(UTF_8)).isEqualTo("Making generation 2.\n");
    }

    @Test
    void theOtherWishesAreHandedOn() {
        assertThat(run("reprocess", "--give-up")).isZero();
        assertThat(run("reprocess", "--drop-old")).isZero();

        assertThat(services.asked).containsExactly("give up", "close", "drop old", "close");
    }

    @Test
    void noneOrTwoWishesOrNoDayAreRefused() {
        assertThat(run("reprocess")).isOne();
        assertThat(run("reprocess", "--give-up", "--drop-old")).isOne();
        assertThat(run("reprocess", "--from", "October")).isOne();

        assertThat(services.asked).isEmpty();
        assertThat(err.toString(UTF_8)).contains("--from", "October");
    }

    private int run(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        Terminal terminal = Terminal.plain(nowhere, new PrintStream(err, true, UTF_8), 100, NOON);
        return new Cli(terminal, Map.of(), settings -> services, interruption -> {}).run(arguments);
    }
}
