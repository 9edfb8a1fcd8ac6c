package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.store.SiteCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherCommandTest {
    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whoIsNamedIsListedWithItsArticlesAndThenWhoIsNot() {
        publishers();
        assertThat(run("publishers", "--limit", "1")).isZero();
        assertThat(out()).isEqualTo("""
                SITE             PUBLISHER  OWNER  AGENCY  ARTICLES
                courier.example  Courier    Group  no      7
                wire.example     Wire       Wire   yes     0
                big.example      -          -      -       9
                """);
        assertThat(err()).isEqualTo("2 more sites in no line of publishers.csv; --limit 0 prints all.\n");
    }

    @Test
    void asJsonEachSiteIsALine() {
        publishers();
        assertThat(run("publishers", "--json", "--limit", "0")).isZero();
        assertThat(out()).isEqualTo("""
                {"site":"courier.example","publisher":"Courier","owner":"Group","agency":false,"articles":7}
                {"site":"wire.example","publisher":"Wire","owner":"Wire","agency":true,"articles":0}
                {"site":"big.example","articles":9}
                {"site":"small.example","articles":2}
                {"site":"tiny.example","articles":1}
                """);
    }

    @Test
    void aFileIsCheckedWithoutAnyStory(@TempDir Path data) throws IOException {
        Path file = data.resolve("publishers.csv");
        Files.writeString(file, "site,publisher,owner\na.example,A,G\nb.example,B,G\n");
        assertThat(run("publishers", "--check", "--data", data.toString())).isZero();
        assertThat(out()).isEqualTo(file + " is right: 2 sites of 1 owner.\n");
        Files.writeString(file, "site,publisher,owner\na.example,\n");
        assertThat(run("publishers", "--check", "--data", data.toString())).isOne();
        assertThat(out()).endsWith(file + ", line 2, column publisher: It must not be empty.\n");
        assertThat(services.asked).isEmpty();
    }

    private void publishers() {
        services.publishers = Publishers.of(List.of(
                new Publisher("wire.example", "Wire", "Wire", true),
                new Publisher("courier.example", "Courier", "Group", false)));
        services.sites.addAll(List.of(
                new SiteCount("big.example", 9),
                new SiteCount("courier.example", 7),
                new SiteCount("small.example", 2),
                new SiteCount("tiny.example", 1)));
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.plain(stream(out), stream(err), 80, Clock.systemUTC());
        return new Cli(terminal, Map.of(), settings -> services, stopping -> {}).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
