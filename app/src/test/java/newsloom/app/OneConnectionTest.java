package newsloom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsloom.app.cli.Cli;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Correction.Merge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** How often a command starts the embedded Kafka. */
class OneConnectionTest {
    private final Logger broker = (Logger) LoggerFactory.getLogger("kafka.server.BrokerServer");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final Path folder;

    OneConnectionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void listen() {
        broker.setLevel(Level.INFO);
        log.start();
        broker.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        broker.detachAppender(log);
        broker.setLevel(null);
    }

    @Test
    void addingASourceStartsItOnce() {
        assertThat(run("sources", "add", "https://paper.example.org/rss", "--kind", "feed"))
                .isZero();

        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void importingAListStartsItOnce() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.opml"),
                "<opml><body><outline text='Paper' xmlUrl='https://paper.example.org/rss'/></body></opml>");

        assertThat(run("sources", "import", list.toString())).isZero();

        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void takingACorrectionBackStartsItOnce() {
        Path data = folder.resolve("data");
        new Replayed(data).correct(new Merge("c0", "ann", Instant.EPOCH, List.of("a", "b")));
        log.list.clear();

        assertThat(run("undo")).isZero();

        assertThat(starts()).isEqualTo(1);
        assertThat(new Replayed(data).corrections()).hasSize(2);
    }

    private long starts() {
        return log.list.stream()
                .filter(event -> event.getFormattedMessage().endsWith("from SHUTDOWN to STARTING"))
                .count();
    }

    private int run(String... arguments) {
        PrintStream print = new PrintStream(printed, true, UTF_8);
        Terminal terminal = Terminal.plain(print, print, 100, Clock.systemUTC());
        Map<String, String> environment =
                Map.of("NEWSLOOM_DATA", folder.resolve("data").toString());
        return new Cli(terminal, environment, App::open, ending -> {}).run(arguments);
    }
}
