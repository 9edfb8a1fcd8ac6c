package newsloom.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.failure.CannotRun;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import newsloom.store.ArrivedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final Instant READ = Instant.parse("2026-11-21T12:03:11Z");

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    ExportCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anArticleIsALineAsAReplayTakesItWithItsStoryBeside() {
        services.stories.add(Stories.talks());
        services.texts.add(article("b", "Leaders agree", "They \u001B[31magree.\nIn Moscow.\uD800"));
        services.texts.add(bare("z", "It rains."));
        assertThat(run("export")).isZero();
        assertThat(out()).isEqualTo("""
                {"id":"b","url":"https://example.org/b","title":"Leaders agree",\
                "text":"They \\u001B[31magree.\\nIn Moscow.\\ud800","published_at":"2026-11-21T08:00:00Z",\
                "source":"Example Post","lang":"en","authors":[],"tags":[],"image":null,"site":"example post",\
                "read":"2026-11-21T12:03:11Z","story":"s-1234","headline":"Leaders agree on borders in Moscow",\
                "role":"canonical","copy_of":null,"score":2.3457}
                {"id":"z","url":null,"title":null,"text":"It rains.","published_at":null,"source":null,"lang":null,\
                "authors":[],"tags":[],"image":null,"site":null,"read":"2026-11-21T12:03:11Z","story":null}
                """);
        assertThat(err()).isEqualTo("Exported 2 articles.\n");
    }

    @Test
    void aDayStaysADayAndTheBeginningOfAnotherZonesDayATime() {
        services.texts.add(dated("a", "2026-11-21T00:00:00Z", DatePrecision.DAY));
        services.texts.add(dated("b", "2026-11-20T23:00:00Z", DatePrecision.DAY));
        services.texts.add(dated("c", "2026-11-21T00:00:00Z", DatePrecision.INSTANT));
        assertThat(run("export")).isZero();
        assertThat(out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"published_at\":\"2026-11-21\","),
                        line -> assertThat(line).contains("\"published_at\":\"2026-11-20T23:00:00Z\","),
                        line -> assertThat(line).contains("\"published_at\":\"2026-11-21T00:00:00Z\","));
    }

    @Test
    void aRowOfASpreadsheetComputesNothing() {
        services.stories.add(Stories.doubtful());
        services.texts.add(article("d", "=HYPERLINK(\"https://evil.example\")", "+1, \"said\"\n\n-2\u001B[31m"));
        assertThat(run("export", "--format", "csv")).isZero();
        assertThat(out())
                .isEqualTo(
                        "id,published,publisher,title,url,site,language,read,story,headline,role,copy_of,score,text\r\n"
                                + "\"d\",\"2026-11-21T08:00:00Z\",\"Example Post\","
                                + "\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"https://example.org/d\",\"example post\","
                                + "\"en\",\"2026-11-21T12:03:11Z\",\"s-5\",\"Snow\",\"canonical\",\"\",-0.4,"
                                + "\"'+1, \"\"said\"\"\n\n-2[31m\"\r\n");
    }

    @Test
    void everySignWithWhichAFormulaBeginsIsNeutralizedEvenBehindBlanks() {
        Stream.of("=1", "+1", "-1", "@SUM(A1)", "\t=1", " \u00A0=1", "\n=1", "\u202E=1", "＝1")
                .forEach(title -> services.texts.add(article("x", title, "Text")));
        assertThat(run("export", "--format", "csv")).isZero();
        assertThat(out().lines().skip(1))
                .allSatisfy(row -> assertThat(row.split(",", -1)[3]).startsWith("\"'"));
    }

    @Test
    void timesChooseWhatIsExported() {
        assertThat(run("export", "--since", "2026-11-01", "--until", "2026-11-02T10:00"))
                .isZero();
        assertThat(services.asked).contains("articles Optional[2026-11-01T00:00:00Z] Optional[2026-11-02T10:00:00Z]");
        assertThat(run("export", "--since", "2026-11-02", "--until", "2026-11-02"))
                .isEqualTo(1);
        assertThat(run("export", "--format", "xml")).isEqualTo(1);
        assertThat(err()).contains("that is no time.", "The format must be jsonl or csv.");
    }

    @Test
    void whatAReplayWouldRefuseIsSaid() {
        services.texts.add(bare("z", "It rains. ".repeat(500_000)));
        assertThat(run("export")).isZero();
        assertThat(err()).startsWith("Article z has 5").contains("replay takes back no more than 4194304.");
    }

    @Test
    void aFileIsItsOwnersAloneAndReplacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("out.jsonl"), "old");
        services.texts.add(bare("z", "It rains."));
        assertThat(run("export", "--out", file.toString())).isZero();
        assertThat(Files.readString(file)).contains("It rains.").hasLineCount(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(out()).isEmpty();
        assertThat(files()).containsExactly("out.jsonl");
    }

    @Test
    void whatEndsBeforeItsEndLeavesTheFileThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("out.jsonl"), "old");
        services.texts.add(bare("z", "It rains."));
        services.failingAfterTexts = new CannotRun("It was stopped before all articles were read.");
        assertThat(run("export", "--out", file.toString())).isEqualTo(1);
        assertThat(err()).isEqualTo("It was stopped before all articles were read.\n");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(files()).containsExactly("out.jsonl");
    }

    @Test
    void aPlaceThatTakesNoFileIsSaid() {
        assertThat(run("export", "--out", folder.resolve("none/out").toString()))
                .isEqualTo(1);
        assertThat(run("export", "--out", folder.toString())).isEqualTo(1);
        assertThat(err()).contains("There is no folder for " + folder, folder + " is no file that could be replaced.");
    }

    @Test
    void whenNobodyReadsOnItEndsAtOnceAndQuietly() {
        for (int i = 0; i < 1_000; i++) {
            services.texts.add(bare("a" + i, "It rains."));
        }
        BrokenPipe pipe = new BrokenPipe();
        assertThat(run(new PrintStream(pipe, true, UTF_8), "export")).isZero();
        assertThat(pipe.writes).isLessThan(5);
        assertThat(err()).isEmpty();
    }

    private int run(String... arguments) {
        return run(new PrintStream(out, true, UTF_8), arguments);
    }

    private int run(PrintStream to, String... arguments) {
        Terminal plain = Terminal.plain(to, new PrintStream(err, true, UTF_8), 80, Clock.fixed(READ, ZoneOffset.UTC));
        return new Cli(plain, Map.of(), settings -> services, interruption -> {}).run(arguments);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static ArrivedArticle article(String id, String title, String text) {
        return new ArrivedArticle(
                new Article(
                        id,
                        Optional.of(URI.create("https://example.org/" + id)),
                        Optional.of("Example Post"),
                        Optional.of(title),
                        text,
                        Optional.of(Instant.parse("2026-11-21T08:00:00Z")),
                        Locale.ENGLISH),
                READ,
                0);
    }

    private static ArrivedArticle bare(String id, String text) {
        return new ArrivedArticle(
                new Article(
                        id, Optional.empty(), Optional.empty(), Optional.empty(), text, Optional.empty(), Locale.ROOT),
                READ,
                0);
    }

    private static ArrivedArticle dated(String id, String at, DatePrecision precision) {
        return new ArrivedArticle(
                new Article(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        "Text",
                        Optional.of(new PublicationDate(Instant.parse(at), precision, DateOrigin.FEED)),
                        Locale.ROOT),
                READ,
                0);
    }

    /** As of a reader that has gone: it takes the first bytes, and then none. */
    private static final class BrokenPipe extends OutputStream {
        private int writes;

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (++writes > 2) {
                throw new IOException("Broken pipe");
            }
        }
    }
}
