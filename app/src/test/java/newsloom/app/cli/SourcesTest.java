package newsloom.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.source.Interval;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.role.WebClients;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.Discovery;
import newsloom.ingest.source.DocumentExaminer;
import newsloom.ingest.source.ExaminedDocument;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String FEED = "https://paper.example.org/rss";

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSiteSaysWhichOfItsFeedsWereTaken() {
        services.sources.discovery = new Discovery.Sources(List.of(new Discovery.Candidate(
                URI.create(FEED), SourceKind.FEED, Optional.of("Paper"), "the page names it as its feed")));

        assertThat(run("sources", "add", "paper.example.org", "--language", "pt_BR", "--interval", "5m..2h"))
                .isZero();

        assertThat(err()).contains("Took " + FEED + " as feed: the page names it as its feed.");
        Source source = only();
        assertThat(source.language()).map(language -> language.toLanguageTag()).contains("pt-BR");
        assertThat(source.title()).contains("Paper");
        assertThat(Interval.text(source.least(), source.most())).contains("5m..2h");
    }

    @Test
    void whatIsThereIsNothingToAddAndSaysWhy() {
        assertThat(run("sources", "add", FEED)).isEqualTo(ExitStatus.FAILED);
        assertThat(err()).contains("Nothing was added of " + FEED + ". Nothing is there.");
    }

    @Test
    void aKnownSourceIsChangedAndKeepsWhatIsNotSpokenOf() {
        run("sources", "add", FEED, "--kind", "feed", "--publisher", "The Paper", "--header", "X-Key: abc");
        run("sources", "add", FEED, "--full-text", "--paused");
        assertThat(only().paused()).isTrue();
        run("sources", "add", FEED, "--resume");

        assertThat(only().publisher()).contains("The Paper");
        assertThat(only().headers()).containsEntry("X-Key", "abc");
        assertThat(only().fullText()).isTrue();
        assertThat(only().paused()).isFalse();
        run("sources", "add", FEED, "--no-full-text");
        assertThat(only().fullText()).isFalse();
    }

    @Test
    void theKindOfAKnownSourceIsChanged() {
        run("sources", "add", FEED, "--kind", "feed", "--publisher", "The Paper");
        assertThat(run("sources", "add", FEED, "--kind", "sitemap")).isZero();
        assertThat(only().kind()).isEqualTo(SourceKind.SITEMAP);
        assertThat(only().publisher()).contains("The Paper");
        run("sources", "add", FEED, "--full-text");
        assertThat(only().kind()).isEqualTo(SourceKind.SITEMAP);
    }

    @Test
    void manyAddressesAreAddedAtOnce() {
        assertThat(run("sources", "add", "--kind", "feed", FEED, "b.example.org/rss", FEED))
                .isZero();
        assertThat(services.sources.all).hasSize(2);
        assertThat(run("sources", "add", "c.example.org", "::", "--kind", "feed"))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(services.sources.all).hasSize(2);
    }

    @Test
    void theListIsATable() {
        run("sources", "add", "--kind", "feed", FEED, "b.example.org");
        FetchState asked = FetchState.untouched(Duration.ofMinutes(10), NOW.plusSeconds(600));
        services.sources.states.put(only().id(), asked);
        out.reset();
        assertThat(run("sources", "list")).isZero();
        assertThat(out().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).matches("ID +HEALTH +LAST ASKED +NEXT +ADDRESS +HOW IT DOES"))
                .anySatisfy(line -> assertThat(line).contains("never       12:10:00"))
                .anySatisfy(line -> assertThat(line).contains("never       at once "));
    }

    @Test
    void theBeginningOfAnIdIsEnoughWhereItIsTheOnlyOne() {
        run("sources", "add", "--kind", "feed", FEED, "b.example.org", "c.example.org", "d.example.org");
        String id = only().id();
        assertThat(run("sources", "show", id.substring(0, 8))).isZero();
        assertThat(out()).contains("id", id);
        assertThat(run("sources", "show", "")).isEqualTo(ExitStatus.FAILED);
        assertThat(err()).contains("The id of more than one source begins with");
    }

    @Test
    void valuesOfHeadersAreShownNowhere() {
        run("sources", "add", FEED, "--kind", "feed", "--header", "Authorization: secret");
        run("sources", "list", "--json");
        run("sources", "show", FEED);
        run("sources", "export");

        assertThat(out()).contains("Authorization").doesNotContain("secret");
    }

    @Test
    void whatIsExportedIsImportedTheSame(@TempDir Path folder) throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.opml"),
                "<opml><body><outline text='World & more'><outline text='Paper' xmlUrl='" + FEED
                        + "' language='en' publisher='P' interval='10m' fullText='true' paused='true'/></outline>"
                        + "<outline text='Map' kind='sitemap' xmlUrl='https://b.example.org/news.xml'/></body></opml>");
        assertThat(run("sources", "import", list.toString())).isZero();
        Map<String, Source> first = Map.copyOf(services.sources.all);
        assertThat(run("sources", "export")).isZero();
        services.sources.all.clear();
        Path again = Files.writeString(folder.resolve("again.opml"), out());
        assertThat(run("sources", "import", again.toString())).isZero();

        assertThat(services.sources.all).hasSize(2).isEqualTo(first);
    }

    @Test
    void onlyWhatIsThereIsRemoved() {
        run("sources", "add", FEED, "--kind", "feed");

        assertThat(run("sources", "remove", FEED, "https://other.example.org/")).isEqualTo(ExitStatus.FAILED);
        assertThat(services.sources.all).hasSize(1);
        assertThat(run("sources", "remove", only().id())).isZero();
        assertThat(services.sources.all).isEmpty();
    }

    @Test
    void aHeaderMayStandInAFileOrInTheEnvironmentWhereNoListOfProcessesShowsIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("header"), "Authorization: Bearer abc\n");
        run("sources", "add", FEED, "--kind", "feed", "--header", "@" + file, "--header", "@env:NEWS_HEADER");
        assertThat(only().headers())
                .containsEntry("Authorization", "Bearer abc")
                .containsEntry("X-Key", "def");

        assertThat(run("sources", "add", FEED, "--header", "@env:NOTHING")).isEqualTo(ExitStatus.FAILED);
        assertThat(run("sources", "add", FEED, "--header", "@" + folder.resolve("none")))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(err()).contains("says nothing of NOTHING", "cannot be read from the file " + folder.resolve("none"));
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        assertThat(run("sources", "add", FEED, "--interval", "often")).isEqualTo(ExitStatus.FAILED);
        assertThat(run("sources", "add", FEED, "--kind", "book")).isEqualTo(ExitStatus.FAILED);
        assertThat(run("sources", "add", FEED, "--header", "Host: other")).isEqualTo(ExitStatus.FAILED);
        assertThat(run("sources", "add", FEED, "--language", "?")).isEqualTo(ExitStatus.FAILED);
        assertThat(run("sources", "add", "::")).isEqualTo(ExitStatus.FAILED);
        assertThat(err())
                .contains("no duration", "feed, sitemap or page-list", "set by Newsloom", "no language", "no address");
        assertThat(services.sources.all).isEmpty();
    }

    @Test
    void ingestWithoutAFolderPollsTheSources() {
        assertThat(run("ingest")).isZero();
        assertThat(services.asked).contains("ingest");
    }

    @Test
    void readSaysWhyNothingCanBeMadeOfIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "x");

        assertThat(run(
                        "read",
                        file.toString(),
                        "http://10.0.0.1/",
                        folder.resolve("b").toString()))
                .isEqualTo(ExitStatus.REFUSED);
        assertThat(out()).contains("It is empty.", "It is not public.", "no such file");
        assertThat(run("read", "--json", file.toString())).isEqualTo(ExitStatus.REFUSED);
        assertThat(out()).contains("\"is\":\"nothing\"");
    }

    @Test
    void readSaysWhichOfDayAndMonthWasTakenWhereNothingDecides(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.xml"), "x");
        services.examined = feed("en", "05/03/2024", "6 March 2024");
        assertThat(run("read", file.toString())).isZero();
        services.examined = feed("fr", "04/03/2024", "05/03/2024");
        assertThat(run("read", file.toString())).isZero();

        assertThat(out())
                .contains("2024-05-03T00:00:00Z (“05/03/2024” read month first: nothing says which it is)")
                .contains("2024-03-06T00:00:00Z\n", "2024-03-04T00:00:00Z\n", "2024-03-05T00:00:00Z\n");
    }

    private static ExaminedDocument feed(String language, String... dates) {
        String items = Stream.of(dates)
                .map(date -> "<item><title>" + date + "</title><pubDate>" + date + "</pubDate></item>")
                .collect(Collectors.joining());
        String feed = "<rss version='2.0'><channel><title>A</title><language>" + language + "</language>" + items
                + "</channel></rss>";
        return new DocumentExaminer(WebClients.readers())
                .examine(new Document(new Bytes(feed.getBytes(UTF_8)), Optional.empty(), Optional.empty()));
    }

    private Source only() {
        return services.sources.all.values().iterator().next();
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.plain(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                100,
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new Cli(terminal, Map.of("NEWS_HEADER", "X-Key: def"), settings -> services, ending -> {})
                .run(arguments);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
