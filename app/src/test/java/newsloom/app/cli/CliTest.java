package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newsloom.app.cli.session.Interruption;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.failure.CannotRun;
import newsloom.app.service.Services;
import newsloom.app.settings.Settings;
import newsloom.watch.change.ArticleRef;
import newsloom.watch.change.StoryChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:03:11Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeServices services = new FakeServices();
    private final List<Settings> opened = new ArrayList<>();
    private final List<Interruption> commands = new ArrayList<>();

    @Test
    void replayReadsThenPrintsAllThatIsStored() {
        services.stories.add(Stories.talks());
        services.stories.add(Stories.merged("s-5", "s-1234"));
        services.stories.add(Stories.alone("x", "Rain"));
        assertThat(run("replay", "seeds", "--data", "nowhere")).isZero();
        assertThat(out()).isEqualTo("""
                Leaders agree on borders in Moscow
                3 articles from 2 publishers · 24 May 2023 to 25 May 2023, 12:03 · s-1234
                  1  canonical · The Paper · 25 May 2023, 12:03 · score +2.3
                     names pashinyan +.6, aliyev +.5 · terms border +.2, other shared words +.2
                     · both speak of 2023-05-25 +2.0 · what any pair starts with -1.1
                     next best: “Rain” (s-99) at -0.25, 2.35 below
                     https://paper.example/b
                  2  origin · The ]0;evilWire · 24 May 2023
                     Talks set for Moscow
                     next best: “Sleet [31m” (s-7) at +0.50, 0.25 below
                  3  copy of 2 · publisher unknown · undated · score +100.0
                     Talks set for Moscow
                     93 % of the shorter text word for word +100.0

                Rain
                1 article from 1 publisher · undated · x
                  1  canonical · publisher unknown · undated

                4 articles, 2 stories
                """);
        assertThat(err()).isEqualTo("Read 3 articles.\n");
        assertThat(services.asked)
                .containsExactly("replay", "ingest seeds OptionalDouble.empty", "stories 0", "stories closed", "close");
    }

    @Test
    void jsonIsAStoryPerLineInExactlyThisShape() {
        services.stories.add(Stories.talks());
        services.stories.add(Stories.alone("x", "Rain \u001B[31m"));
        assertThat(run("stories", "--json")).isZero();
        assertThat(out().lines())
                .containsExactly(
                        "{\"id\":\"s-1234\",\"version\":3,\"headline\":\"Leaders agree on borders in Moscow\","
                                + "\"canonical\":\"b\",\"origin\":\"a\",\"publishers\":2,"
                                + "\"firstPublishedAt\":\"2023-05-24T00:00:00Z\",\"lastPublishedAt\":\"2023-05-25T12:03:59Z\","
                                + "\"articles\":[{\"id\":\"c\",\"url\":null,\"publisher\":null,\"title\":\"Talks set for Moscow\","
                                + "\"publishedAt\":null,\"role\":\"copy\",\"copyOf\":\"a\",\"score\":100,"
                                + "\"evidence\":[{\"kind\":\"copy\",\"weight\":100,\"article\":\"a\",\"share\":0.93}]},"
                                + "{\"id\":\"b\",\"url\":\"https://paper.example/b\",\"publisher\":\"The Paper\","
                                + "\"title\":\"Leaders agree on borders in Moscow\",\"publishedAt\":\"2023-05-25T12:03:59Z\","
                                + "\"role\":\"canonical\",\"copyOf\":null,\"score\":2.3457,"
                                + "\"evidence\":[{\"kind\":\"name\",\"weight\":0.51,\"term\":\"aliyev\",\"name\":\"Ilham Aliyev\"},"
                                + "{\"kind\":\"name\",\"weight\":0.62,\"term\":\"pashinyan\",\"name\":\"Nikol Pashinyan\"},"
                                + "{\"kind\":\"term\",\"weight\":0.2,\"term\":\"border\"},"
                                + "{\"kind\":\"term\",\"weight\":0.15,\"term\":null},"
                                + "{\"kind\":\"date\",\"weight\":2,\"days\":[\"2023-05-25\"],\"same\":true},"
                                + "{\"kind\":\"bar\",\"weight\":-1.1343,\"articles\":null},"
                                + "{\"kind\":\"runner_up\",\"weight\":0,\"story\":\"s-99\",\"headline\":\"Rain\","
                                + "\"score\":-0.25,\"below\":2.3457}]},"
                                + "{\"id\":\"a\",\"url\":null,\"publisher\":\"The \\u001B]0;evil\\u0007\u202EWire\","
                                + "\"title\":\"Talks\\tset\\nfor Moscow\",\"publishedAt\":\"2023-05-24T00:00:00Z\","
                                + "\"role\":\"origin\",\"copyOf\":null,\"score\":0,"
                                + "\"evidence\":[{\"kind\":\"runner_up\",\"weight\":0,\"story\":\"s-7\","
                                + "\"headline\":\"Sleet \\u001B[31m\",\"score\":0.5,\"below\":0.25}]}]}",
                        "{\"id\":\"x\",\"version\":1,\"headline\":\"Rain \\u001B[31m\",\"canonical\":\"x\",\"origin\":\"x\","
                                + "\"publishers\":1,\"firstPublishedAt\":null,\"lastPublishedAt\":null,"
                                + "\"articles\":[{\"id\":\"x\",\"url\":null,\"publisher\":null,\"title\":\"Rain \\u001B[31m\","
                                + "\"publishedAt\":null,\"role\":\"canonical\",\"copyOf\":null,\"score\":0,\"evidence\":[]}]}");
        assertThat(services.asked).contains("stories 100");
    }

    @Test
    void whatWasRefusedIsSaidAndMakesTheStatusTwo() {
        services.refused = 22;
        assertThat(run("ingest", "seeds", "--speed", "60")).isEqualTo(2);
        assertThat(services.asked).contains("ingest seeds OptionalDouble[60.0]");
        assertThat(err())
                .startsWith("Refused a.jsonl:1: No [31mtext.\n")
                .contains("a.jsonl:20:")
                .doesNotContain("a.jsonl:21:")
                .endsWith("… and 2 more; the topic quarantine holds them all.\nRead 3 articles, 22 refused.\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void aTerminalGetsABarAndEmphasis() {
        services.stories.add(Stories.alone("x", "Rain"));
        assertThat(run(true, "replay", "seeds")).isZero();
        assertThat(err()).contains("Reading", "100%", "3 articles");
        assertThat(out()).startsWith("\u001B[1mRain\u001B[22m\n");
    }

    @Test
    void aStoryIsFoundByItsIdAlsoWhenAnotherTookItOver() {
        services.stories.addAll(List.of(Stories.merged("old", "x"), Stories.alone("x", "Rain")));
        assertThat(run("story", "old")).isZero();
        assertThat(out()).startsWith("Rain\n");
        assertThat(err()).isEqualTo("Story old is now part of story x.\n");
    }

    @Test
    void aStoryThatIsNotThereIsSaid() {
        assertThat(run("story", "nope")).isEqualTo(1);
        assertThat(err()).isEqualTo("There is no story nope; newsloom stories lists them.\n");
    }

    @Test
    void followPrintsALineForEachHappening() {
        follows();
        assertThat(run("follow")).isZero();
        assertThat(out()).isEqualTo("""
                12:03:11  first coverage     "Talks set"  (The Paper)  s-1234
                12:03:11  merge              "Rain"  (from s-2)  s-1234
                """);
        assertThat(err()).isEqualTo("Following 1 story; Ctrl-C ends it.\n");
    }

    @Test
    void followPrintsJsonOnRequest() {
        follows();
        assertThat(run("follow", "--json")).isZero();
        assertThat(out().lines())
                .first()
                .isEqualTo(
                        "{\"at\":\"2026-11-21T12:03:11Z\",\"kind\":\"first_coverage\",\"story\":\"s-1234\",\"version\":1,"
                                + "\"headline\":\"Talks set\",\"other\":null,"
                                + "\"sentence\":\"First coverage by The Paper: “Talks set”.\","
                                + "\"articles\":[{\"id\":\"a\",\"url\":null,\"publisher\":\"The Paper\",\"title\":\"Talks set\"}],"
                                + "\"why\":[\"names Aliyev +.5\"]}");
    }

    @Test
    void followPrintsOnlyWhatMatches() {
        follows();
        assertThat(run("follow", "--match", "\"talks set\"")).isZero();
        assertThat(out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "broker", "dedupe", "store"})
    void eachRoleIsACommand(String role) {
        assertThat(run(role)).isZero();
        assertThat(services.asked).containsExactly(role, "close");
    }

    @Test
    void ctrlCStopsARoleAndWaitsForItsEnd() throws InterruptedException, ExecutionException, TimeoutException {
        services.waits = true;
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> run("run"));
        services.running.await();
        commands.get(0).ask();
        assertThat(services.asked).containsExactly("run", "close");
        assertThat(status.get(5, TimeUnit.SECONDS)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | Missing required subcommand
            --data d                | Usage: newsloom
            reply seeds             | Unmatched arguments from index 0: 'reply', 'seeds'
            replay                  | Missing required parameter: 'FOLDER'
            replay seeds --speed 0  | The speed must be a number above 0.
            replay seeds --speed x  | The speed must be a number above 0.
            stories --limit -1      | Invalid value for option '--limit': The limit must be a whole number, 0 for all.
            follow --match=-        | There is no word in what should be matched.
            stories --jsn           | Unknown option: '--jsn'
            """)
    void misuseIsSaidAndMakesTheStatusOne(String line, String message) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(1);
        assertThat(err()).contains(message);
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data d --kafka k:1 stories", "stories --data d --kafka k:1"})
    void commonOptionsMayStandBeforeOrAfterTheCommand(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(opened).singleElement().satisfies(settings -> {
            assertThat(settings.data()).isEqualTo(Path.of("d"));
            assertThat(settings.kafka()).contains("k:1");
        });
    }

    @Test
    void wrongSettingsAreSaidAndMakeTheStatusOne() {
        assertThat(run("stories", "--kafka", "nowhere", "--config", "missing.properties"))
                .isEqualTo(1);
        assertThat(err()).isEqualTo("""
                missing.properties: there is no such configuration file.
                command line, --kafka: “nowhere” must be host:port, several of them separated by commas.
                """);
    }

    @Test
    void aReasonWhyItCannotRunIsOneSentence() {
        services.failure = new CannotRun("Another Newsloom uses the folder data.");
        assertThat(run("run")).isEqualTo(1);
        assertThat(err()).isEqualTo("Another Newsloom uses the folder data.\n");
        assertThat(services.asked).endsWith("close");
    }

    @Test
    void aBugIsShownWhole() {
        services.failure = new IllegalStateException("Boo.");
        assertThat(run("run")).isEqualTo(1);
        assertThat(err()).contains("please report", "Boo.", "at newsloom.app.cli.CliTest");
    }

    @Test
    void helpIsForPeople() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("replay", "follow", "Exit status").doesNotContain("\u001B");
        assertThat(run("replay", "--help")).isZero();
        assertThat(out()).contains("FOLDER", "--speed", "--data");
        assertThat(opened).isEmpty();
    }

    private void follows() {
        services.stories.add(Stories.alone("s-1234", "Rain"));
        ArticleRef report = new ArticleRef("a", "Talks set", Optional.of("The Paper"), Optional.empty());
        services.happenings.add(new StoryChange(
                StoryChange.Kind.FIRST_COVERAGE,
                "s-1234",
                1,
                "Talks set",
                Optional.empty(),
                List.of(report),
                List.of("names Aliyev +.5")));
        services.happenings.add(
                new StoryChange(StoryChange.Kind.MERGE, "s-1234", 2, "Rain", Optional.of("s-2"), List.of(), List.of()));
    }

    private int run(String... arguments) {
        return run(false, arguments);
    }

    private int run(boolean terminal, String... arguments) {
        Terminal streams = new Terminal(stream(out), stream(err), terminal, terminal, 80, NOON);
        return new Cli(streams, Map.of(), this::open, commands::add).run(arguments);
    }

    private Services open(Settings settings) {
        opened.add(settings);
        return services;
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
