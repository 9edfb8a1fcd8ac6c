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
import newsloom.app.cli.terminal.ErrorStream;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.failure.CannotRun;
import newsloom.app.service.Services;
import newsloom.app.settings.Settings;
import newsloom.model.story.Story;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.store.list.StorySelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:03:11Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int width = 80;
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
                3 articles (2 reports, 1 copy) · 2 independent voices · 24 May 2023 to 25 May
                2023, 12:03 · s-1234
                Held together by Ilham [31mAliyev (2), border (2)
                  1  canonical · The Paper · 25 May 2023, 12:03 · score +2.3 · odds 4.3 to 1
                     names pashinyan +.6, aliyev +.5 · terms border +.2, other shared words +.2
                     · both speak of 2023-05-25 +2.0 · what any pair starts with -1.1
                     held against 2 · next best: “Rain” (s-99) at -0.25, 2.35 below, for sky +.1
                     brings Ilham Aliyev, 214
                     https://paper.example/b
                  2  origin · The ]0;evilWire · 24 May 2023
                     Talks set for Moscow
                     next best: “Sleet [31m” (s-7) at +0.50, 0.25 below
                     brings Ilham Aliyev, 214
                  3  copy of 2 · publisher unknown · undated · score +100.0 · odds 4.3 to 1
                     Talks set for Moscow
                     93 % of the shorter text word for word +100.0

                Rain
                1 article · 1 independent voice · undated · x
                  1  canonical · publisher unknown · undated
                     brings Ilham Aliyev, 214

                4 articles, 2 stories
                """);
        assertThat(err()).isEqualTo("Read 3 articles.\n");
        assertThat(services.asked)
                .containsExactly("replay", "ingest seeds OptionalDouble.empty", "stories", "stories closed", "close");
    }

    @Test
    void whatStaysAgainstItsReasonsIsCalledBelowEvenWithTheBarThatKeepsIt() {
        services.stories.add(Stories.doubtful());
        assertThat(run("story", "s-5")).isZero();
        assertThat(out().replaceAll("\\s+", " "))
                .contains("score -.4 · odds 4.3 to 1 · below even by its reasons, kept by the bar of -.7");
    }

    @Test
    void aStoryIsPrintedAsItWasKnownAtATime() {
        services.stories.add(Stories.alone("x", "Rain"));
        assertThat(run("story", "x", "--as-of", "2026-11-01T10:00+01:00")).isZero();
        assertThat(services.asked).contains("story x at 2026-11-01T09:00:00Z", "members at 2026-11-01T09:00:00Z");
        assertThat(run("story", "x", "--as-of", "2026-11-01 10:00")).isZero();
        assertThat(services.asked).contains("story x at 2026-11-01T10:00:00Z");
        assertThat(run("story", "x", "--as-of", "1969-12-31")).isEqualTo(1);
        assertThat(err()).startsWith("At 1969-12-31T00:00:00Z there was no story x");
        assertThat(run("story", "x", "--as-of", "yesterday")).isEqualTo(1);
        assertThat(err()).contains("“yesterday” is no time: write 2026-11-29");
    }

    @Test
    void storiesPrintsThemWithoutTheirArticles() {
        services.stories.add(Stories.talks());
        services.stories.add(Stories.alone("x", "Rain"));
        assertThat(run("stories")).isZero();
        assertThat(out()).isEqualTo("""
                Leaders agree on borders in Moscow
                3 articles (2 reports, 1 copy) · 2 independent voices · 24 May 2023 to 25 May
                2023, 12:03 · s-1234
                Held together by Ilham [31mAliyev (2), border (2)

                Rain
                1 article · 1 independent voice · undated · x

                4 articles, 2 stories
                """);
        assertThat(services.listed).isEqualTo(StorySelection.ALL);
    }

    @Test
    void aLargeStoryIsPrintedAsHowItGrewAndWhoReportedIt() {
        services.stories.add(Stories.large(500));
        assertThat(run("story", "s-9")).isZero();
        assertThat(out()).isEqualTo("""
                Quake shakes Lesk
                500 articles (450 reports, 50 copies) · 40 independent voices · 24 May 2023,
                03:12 to 30 May 2023, 02:28 · s-9
                By day: █▃▂▂▂▁▁, most on 24 May 2023: 263
                     canonical · Paper 3 · 24 May 2023, 03:12 · score +1.5 · odds 4.3 to 1
                     Quake in Lesk: report 3
                     https://paper.example/3
                     origin · Paper 0 · 24 May 2023, 03:12 · score +1.5 · odds 4.3 to 1
                     Quake in Lesk: report 0
                     https://paper.example/0
                The latest:
                     copy · Paper 16 · 30 May 2023, 02:28 · score +1.5 · odds 4.3 to 1
                     Quake in Lesk: report 499
                     https://paper.example/499
                     report · Paper 15 · 30 May 2023, 01:37 · score +1.5 · odds 4.3 to 1
                     Quake in Lesk: report 498
                     https://paper.example/498
                     report · Paper 14 · 30 May 2023, 00:45 · score +1.5 · odds 4.3 to 1
                     Quake in Lesk: report 497
                     https://paper.example/497
                     report · Paper 13 · 29 May 2023, 23:54 · score +1.5 · odds 4.3 to 1
                     Quake in Lesk: report 496
                     https://paper.example/496
                     report · Paper 12 · 29 May 2023, 23:03 · score +1.5 · odds 4.3 to 1
                     Quake in Lesk: report 495
                     https://paper.example/495
                Reports by publisher: Paper 0 (32), Paper 1 (31), Paper 2 (30), Paper 3 (28),
                Paper 4 (27), Paper 5 (26), Paper 6 (24), Paper 7 (24), Paper 8 (23),
                Paper 10 (21), and 13 more
                All 500 articles, each with its reasons: newsloom story s-9 --all

                """);
    }

    @Test
    void onRequestAllOfALargeStoryIsPrintedWithItsReasons() {
        services.stories.add(Stories.large(500));
        assertThat(run("story", "s-9", "--all")).isZero();
        assertThat(out().lines().filter("     names lesk +1.5"::equals)).hasSize(500);
        assertThat(out())
                .contains("  4  canonical · Paper 3 ·", " 10  copy of 1 · Paper 9 ·", "\n500  copy of 1 ·")
                .doesNotContain("--all");
    }

    @Test
    void ofALargeStoryWithoutDatesNoneIsCalledTheLatest() {
        services.stories.add(Stories.undated(30));
        assertThat(run("story", "s-9")).isZero();
        assertThat(out()).isEqualTo("""
                Quake shakes Lesk
                30 articles · 2 independent voices · undated · s-9
                     canonical · Paper 0 · undated
                     Quake in Lesk: report 0
                Reports by publisher: Paper 0 (15), Paper 1 (15)
                All 30 articles, each with its reasons: newsloom story s-9 --all

                """);
    }

    @Test
    void jsonIsAStoryPerLineInExactlyThisShape() {
        services.stories.add(Stories.talks());
        assertThat(run("story", "s-1234", "--json")).isZero();
        assertThat(out().lines())
                .singleElement()
                .isEqualTo("{\"story\":{\"id\":\"s-1234\",\"language\":\"en\",\"version\":3,\"founded\":1,"
                        + "\"headline\":\"Leaders agree on borders in Moscow\",\"canonical\":\"b\",\"canonicalSince\":2,"
                        + "\"origin\":\"a\","
                        + "\"counts\":{\"articles\":3,\"copies\":1,\"voices\":2},"
                        + "\"firstPublishedAt\":\"2023-05-24T00:00:00Z\",\"lastPublishedAt\":\"2023-05-25T12:03:59Z\","
                        + "\"keywords\":[{\"text\":\"Ilham \\u001B[31mAliyev\",\"articles\":2},{\"text\":\"border\",\"articles\":2}],"
                        + "\"mergedInto\":null},\"articles\":["
                        + "{\"article\":{\"language\":\"en\",\"id\":\"a\",\"title\":\"Talks\\tset\\nfor Moscow\",\"url\":null,"
                        + "\"site\":\"the wire\",\"publisher\":\"The \\u001B]0;evil\\u0007\\u202eWire\","
                        + "\"published\":{\"at\":\"2023-05-24T00:00:00Z\",\"precision\":\"day\",\"origin\":\"feed\"}},"
                        + "\"story\":\"s-1234\",\"arrived\":1,\"since\":1,\"revised\":0,\"cause\":\"arrived\",\"from\":null,"
                        + "\"newVoice\":true,\"copyOf\":null,\"score\":0,\"odds\":null,\"bar\":null,\"heldAgainst\":[],\"evidence\":[{\"kind\":\"runner_up\",\"weight\":0,"
                        + "\"story\":\"s-7\",\"headline\":\"Sleet \\u001B[31m\",\"score\":0.5,\"below\":0.25,\"reasons\":[]}],"
                        + "\"brings\":[\"Ilham Aliyev\",\"214\"],"
                        + "\"role\":\"origin\"},"
                        + "{\"article\":{\"language\":\"en\",\"id\":\"b\",\"title\":\"Leaders agree on borders in Moscow\","
                        + "\"url\":\"https://paper.example/b\",\"site\":\"paper.example\",\"publisher\":\"The Paper\","
                        + "\"published\":{\"at\":\"2023-05-25T12:03:59Z\",\"precision\":\"instant\",\"origin\":\"feed\"}},"
                        + "\"story\":\"s-1234\",\"arrived\":1,\"since\":1,\"revised\":0,\"cause\":\"arrived\",\"from\":null,"
                        + "\"newVoice\":true,\"copyOf\":null,\"score\":2.3457,\"odds\":4.26,\"bar\":-0.7,\"heldAgainst\":[\"a\"],\"evidence\":[{\"kind\":\"name\","
                        + "\"weight\":0.51,\"term\":\"aliyev\",\"name\":\"Ilham Aliyev\"},{\"kind\":\"name\",\"weight\":0.62,"
                        + "\"term\":\"pashinyan\",\"name\":\"Nikol Pashinyan\"},{\"kind\":\"term\",\"weight\":0.2,"
                        + "\"term\":\"border\"},{\"kind\":\"term\",\"weight\":0.15,\"term\":null},{\"kind\":\"date\","
                        + "\"weight\":2,\"days\":[\"2023-05-25\"],\"same\":true},{\"kind\":\"bar\",\"weight\":-1.1343,"
                        + "\"articles\":null},{\"kind\":\"runner_up\",\"weight\":0,\"story\":\"s-99\",\"headline\":\"Rain\","
                        + "\"score\":-0.25,\"below\":2.3457,"
                        + "\"reasons\":[{\"kind\":\"term\",\"weight\":0.1235,\"term\":\"sky\"}]}],"
                        + "\"brings\":[\"Ilham Aliyev\",\"214\"],\"role\":\"canonical\"},"
                        + "{\"article\":{\"language\":\"en\",\"id\":\"c\",\"title\":\"Talks set for Moscow\",\"url\":null,"
                        + "\"site\":null,\"publisher\":null,\"published\":null},\"story\":\"s-1234\",\"arrived\":1,\"since\":1,\"revised\":0,"
                        + "\"cause\":\"arrived\",\"from\":null,\"newVoice\":true,\"copyOf\":\"a\",\"score\":100,\"odds\":4.26,\"bar\":null,\"heldAgainst\":[],"
                        + "\"evidence\":[{\"kind\":\"copy\",\"weight\":100,\"article\":\"a\",\"share\":0.93}],\"brings\":[],"
                        + "\"role\":\"copy\"}]}");
    }

    @Test
    void jsonOfTheListIsAHeadPerLine() {
        services.stories.add(Stories.talks());
        services.stories.add(Stories.alone("x", "Rain \u001B[31m"));
        assertThat(run("stories", "--json")).isZero();
        assertThat(out().lines())
                .containsExactly(
                        "{\"id\":\"s-1234\",\"language\":\"en\",\"version\":3,\"founded\":1,"
                                + "\"headline\":\"Leaders agree on borders in Moscow\",\"canonical\":\"b\",\"canonicalSince\":2,"
                                + "\"origin\":\"a\","
                                + "\"counts\":{\"articles\":3,\"copies\":1,\"voices\":2},"
                                + "\"firstPublishedAt\":\"2023-05-24T00:00:00Z\",\"lastPublishedAt\":\"2023-05-25T12:03:59Z\","
                                + "\"keywords\":[{\"text\":\"Ilham \\u001B[31mAliyev\",\"articles\":2},{\"text\":\"border\",\"articles\":2}],"
                                + "\"mergedInto\":null}",
                        "{\"id\":\"x\",\"language\":\"en\",\"version\":3,\"founded\":1,\"headline\":\"Rain \\u001B[31m\","
                                + "\"canonical\":\"x\",\"canonicalSince\":2,\"origin\":\"x\",\"counts\":{\"articles\":1,\"copies\":0,"
                                + "\"voices\":1},\"firstPublishedAt\":null,\"lastPublishedAt\":null,\"keywords\":[],\"mergedInto\":null}");
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
        assertThat(err()).isEqualTo("Following the stories; Ctrl-C ends it.\n");
    }

    @Test
    void whoseReportIsToBeReadFirstIsSaidOnlyWhereItIsTold() {
        services.updates.add(new StoryUpdate(
                2, List.of(), List.of(Stories.alone("s-1234", "Rain").head())));
        assertThat(run("follow")).isZero();
        assertThat(out()).isEqualTo("12:03:11  read this first    \"Rain\"  s-1234\n");
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
                                + "\"articles\":[{\"id\":\"a\",\"title\":\"Talks set\",\"publisher\":\"The Paper\",\"url\":null}],"
                                + "\"odds\":4.26,\"why\":[\"names aliyev +.5\"],\"differences\":[],"
                                + "\"sentence\":\"First coverage by The Paper: “Talks set”.\"}");
    }

    @Test
    void followMayBeginWithWhatHappenedBefore() {
        assertThat(run("follow", "--from-beginning")).isZero();
        assertThat(services.asked).contains("follow since 1970-01-01T00:00:00Z");
    }

    @Test
    void followPrintsOnlyWhatMatches() {
        follows();
        assertThat(run("follow", "--match", "\"talks set\"")).isZero();
        assertThat(out().lines()).hasSize(1);
    }

    @Test
    void aMistakeInAQueryIsMarkedBelowIt() {
        assertThat(run("follow", "--match", "東京 AND ()")).isEqualTo(1);
        assertThat(err()).isEqualTo("""
                東京 AND ()
                          ^ here a word, a phrase or ( is expected
                """);
        assertThat(opened).isEmpty();
    }

    @Test
    void anOperatorInLowerCaseIsFollowedAsAWordWithAHint() {
        assertThat(run("follow", "--match", "talks or rain")).isZero();
        assertThat(err()).contains("“or” is looked for as a word here; the operator is written OR.\n");
    }

    @Test
    void whatCannotBeSeenWhenFollowingIsNotSilentlyMissed() {
        assertThat(run("follow", "--match", "talks OR text:rain")).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        "What is followed are titles, sites, publishers and dates: text: would find nothing there.\n");
        assertThat(opened).isEmpty();
    }

    @Test
    void theDoctorTellsAndEndsWithOneUntilItHasRepaired() {
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(run("doctor", "--repair")).isZero();
        assertThat(services.asked).containsExactly("doctor", "close", "repair", "close");
        assertThat(out()).contains("The topic t has lost its end.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "broker", "dedupe", "store"})
    void eachRoleIsACommand(String role) {
        assertThat(run(role)).isZero();
        assertThat(services.asked).containsExactly(role, "close");
        assertThat(err()).isEqualTo("Running so many.\n");
        assertThat(run(role, "--quiet")).isZero();
        assertThat(err()).isEqualTo("Running so many.\n");
    }

    @Test
    void ctrlCStopsARoleAndWaitsForItsEnd() throws InterruptedException, ExecutionException, TimeoutException {
        services.waits = true;
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> run("run"));
        assertThat(services.running.await(5, TimeUnit.SECONDS)).isTrue();
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
            follow --match=-        | ^ this holds no letter and no digit to look for
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
        Story talks = Stories.reported("s-1234", "a", "Talks set", "The Paper");
        services.updates.add(new StoryUpdate(1, talks.articles(), List.of(talks.head())));
        StoryHead grown = Stories.alone("s-1234", "Rain").head();
        services.updates.add(
                new StoryUpdate(4, List.of(), List.of(grown, StoryHead.merged("s-2", "en", 4, 2, "s-1234"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 39, 54, 55})
    void aNarrowTerminalIsWideEnough(int columns) {
        width = columns;
        services.stories.add(Stories.talks());
        services.stories.add(Stories.large(500));
        assertThat(run("--help")).isZero();
        assertThat(run("replay", "seeds", "--data", "nowhere")).isZero();
        assertThat(run(true, "replay", "seeds", "--data", "nowhere")).isZero();
        assertThat(run("story", "s-9")).isZero();
        assertThat(out()).contains("Leaders agree on", "Quake shakes Lesk");
    }

    @Test
    void quietlyOnlyResultsAndFailuresAreSaid() {
        services.stories.add(Stories.talks());
        assertThat(run("replay", "seeds", "--quiet")).isZero();
        assertThat(err()).isEmpty();
        assertThat(run("story", "s-77", "--quiet")).isEqualTo(1);
        assertThat(err()).contains("There is no story s-77");
        assertThat(out()).contains("Leaders agree on borders in Moscow");
    }

    private int run(String... arguments) {
        return run(false, arguments);
    }

    private int run(boolean terminal, String... arguments) {
        Terminal streams = new Terminal(
                stream(out), new ErrorStream(err, NOON), terminal, terminal, false, width, Optional.empty(), NOON);
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
