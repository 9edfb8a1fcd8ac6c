package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.TriedWatch;
import newsloom.app.service.WatchReasons;
import newsloom.app.service.WatchReasons.TriedArticle;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Delivery;
import newsloom.model.delivery.DeliveryState;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.Digest;
import newsloom.model.watch.Fold;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Notice;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.QuietHours;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.store.search.SearchResult;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.trial.TrialAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final FakeServices services = new FakeServices();
    private final FakeWatches watching = services.watching;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    WatchCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aWatchIsToldToWhomAndWhenToTell() {
        assertThat(run("channel", "add", "desk", "webhook", "https://desk.example/in", "--secret", "secret:desk"))
                .isZero();
        assertThat(run(
                        "watch",
                        "add",
                        "floods",
                        "flood",
                        "--to",
                        "desk",
                        "--digest",
                        "daily@08:00/Europe/Berlin",
                        "--quiet-hours",
                        "22:00-07:00/Europe/Helsinki",
                        "--most-an-hour",
                        "5"))
                .isZero();
        assertThat(watch("floods").telling())
                .isEqualTo(new Telling(
                        List.of("desk"),
                        Digest.daily(LocalTime.of(8, 0), ZoneId.of("Europe/Berlin")),
                        Optional.of(
                                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Helsinki"))),
                        5));
        run("watch", "show", "floods");
        assertThat(out())
                .contains(
                        "floods: flood",
                        "to desk; digest daily@08:00/Europe/Berlin; quiet hours",
                        "22:00-07:00/Europe/Helsinki; at most 5 an hour one by one");
    }

    @Test
    void anEditChangesWhatItNamesAndSaysWhichStoriesAreGainedAndLost() {
        run("watch", "add", "floods", "flood", "--digest", "30m");
        watching.found.put(
                "flood",
                List.of(
                        Stories.alone("s", "Rain").head(),
                        Stories.alone("t", "Water").head()));
        watching.found.put(
                "storm",
                List.of(
                        Stories.alone("t", "Water").head(),
                        Stories.alone("u", "Wind").head()));
        assertThat(run("watch", "edit", "floods", "--query", "storm")).isZero();
        assertThat(watch("floods").query()).isEqualTo("storm");
        assertThat(watch("floods").telling().digest()).isEqualTo(Digest.every(Duration.ofMinutes(30)));
        assertThat(out()).isEqualTo("+ Wind (u)\n- Rain (s)\n");
        assertThat(err()).contains("It gains 1 story of what is stored.", "It loses 1 story of what is stored.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to nobody                         | There is no channel “nobody”",
                "--digest 4m                         | is no digest",
                "--digest 24h                        | is no digest",
                "--digest daily@24:00                | is no digest",
                "--digest daily@08:00/Mars/Olympus   | There is no time zone “Mars/Olympus”",
                "--quiet-hours 22-7                  | are no quiet hours",
                "--quiet-hours 08:00-08:00           | are no quiet hours",
                "--most-an-hour 0                    | A watch tells 1 to 9999 things an hour",
                "--tell nosuch                       | is nothing that a watch can tell",
            })
    void whatCannotBeIsRefusedWithASentenceAndNothingIsAdded(String options, String sentence) {
        String[] words = ("watch add floods flood " + options).split(" +");
        assertThat(run(words)).isEqualTo(1);
        assertThat(err()).contains(sentence);
        assertThat(watching.watches).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk pigeon x                              | “pigeon” is no kind of channel: webhook, mail, slack",
                "a/b webhook https://desk.example           | A channel is called by",
                "desk webhook desk.example                  | is no address of the web",
                "desk webhook ftp://desk.example            | is no address of the web",
                "desk webhook https://d.example --secret s3 | A secret is named, never typed",
                "desk mail ann                              | is no address of mail",
                "desk mail ann@a.example,bob@a.example      | is no address of mail",
                "desk topic somewhere                       | has no address",
            })
    void aChannelToWhichNothingCouldBeSentIsRefused(String typed, String sentence) {
        assertThat(run(("channel add " + typed).split(" +"))).isEqualTo(1);
        assertThat(err()).contains(sentence);
        assertThat(watching.channels).isEmpty();
    }

    @Test
    void aChannelThatAWatchNamesStaysUntilItDoesNot() {
        run("channel", "add", "desk", "mail", "ann@desk.example");
        run("watch", "add", "floods", "flood", "--to", "desk");
        assertThat(run("channel", "remove", "desk")).isEqualTo(1);
        assertThat(err()).contains("The channel “desk” is named by floods");
        assertThat(run("watch", "edit", "floods", "--to", "none")).isZero();
        assertThat(run("channel", "remove", "desk")).isZero();
        assertThat(watching.channels).isEmpty();
    }

    @Test
    void aChannelIsPausedResumedTestedAndListed() {
        run("channel", "add", "desk", "slack", "secret:ops");
        run("channel", "pause", "desk");
        run("channel", "list");
        assertThat(out()).contains("desk", "slack", "secret:ops", "paused: Paused by ");
        run("channel", "resume", "desk");
        assertThat(watching.channels.values())
                .allMatch(channel -> channel.paused().isEmpty());
        assertThat(run("channel", "test", "desk")).isZero();
        assertThat(err()).contains("desk.example answered 200.");
        watching.tested = SendOutcome.Later.because("Nobody is there.");
        assertThat(run("channel", "test", "desk")).isEqualTo(1);
        assertThat(run("channel", "test", "phone")).isEqualTo(1);
        assertThat(err()).contains("There is no channel “phone”");
    }

    @Test
    void watchesGoIntoAFileAndComeBack() throws IOException {
        run("watch", "add", "floods", "flood", "--tell", "spread=2+5", "--digest", "hourly");
        Watch before = watch("floods");
        Path file = folder.resolve("watches.jsonl");
        assertThat(run("watch", "export", file.toString())).isZero();
        watching.watches.clear();
        assertThat(run("watch", "import", file.toString())).isZero();
        assertThat(watch("floods")).isEqualTo(before);

        Files.writeString(
                file,
                Files.readString(file) + "{\"name\":\"x\"\n"
                        + Files.readString(file).replace("flood\"", "(\""));
        watching.watches.clear();
        assertThat(run("watch", "import", file.toString())).isEqualTo(1);
        assertThat(err()).contains("watches.jsonl, line 2: It is not the JSON", "watches.jsonl, line 3:");
        assertThat(watching.watches).isEmpty();
    }

    @Test
    void whatIsTakenInAsksAnewWhereItAsksForSomethingElse() throws IOException {
        Instant asked = NOON.minus(Duration.ofDays(9));
        run("watch", "add", "floods", "flood");
        run("watch", "add", "fires", "fire");
        watching.watches.replaceAll((name, watch) -> watch.asking(asked));
        Path file = folder.resolve("watches.jsonl");
        run("watch", "export", file.toString());
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"fire\"", "\"blaze\"")
                        .replace(asked.toString(), "2020-01-01T00:00:00Z"));
        assertThat(run("watch", "import", file.toString())).isZero();
        assertThat(watch("floods").asking()).isEqualTo(asked);
        assertThat(watch("fires").asking()).isEqualTo(NOON);
        assertThat(watch("fires").query()).isEqualTo("blaze");
    }

    @Test
    void whyNamesWhatWasToldToWhomWithWhatAnswerAndWhatEachArticleHolds() {
        run("watch", "add", "floods", "flood AND rain");
        Attempt sent = new Attempt("msg_1", DeliveryState.SENT, NOON, "desk.example answered 200.");
        watching.reasons = Optional.of(new WatchReasons(
                watch("floods"),
                Stories.alone("s", "Rain").head(),
                List.of(alert(1, Optional.empty()), alert(2, Optional.of(Silence.OLD))),
                List.of(new Delivery(
                        1, "desk", NOON, Optional.of(Fold.QUIET), Optional.of("msg_1"), Optional.of(sent), 1)),
                List.of(),
                List.of(new TriedArticle("Rain falls", "a", List.of("rain"), List.of("flood"))),
                List.of("It tells of spread at 10 independent owners; there are 4.")));
        assertThat(run("watch", "why", "floods", "s")).isZero();
        assertThat(out())
                .contains("The watch floods told of it 1 time.")
                .contains("by desk: sent at 21 Nov 2026, 12:00, because it came in quiet hours; answer:")
                .contains("told to nobody: what reported it was old when it arrived")
                .contains("It tells of spread at 10 independent owners; there are 4.")
                .contains("Rain falls: holds rain, not flood");
        assertThat(run("watch", "why", "floods", "nosuch")).isEqualTo(1);
        assertThat(run("watch", "why", "nosuch", "s")).isEqualTo(1);
        assertThat(err()).contains("There is no story nosuch.", "There is no watch “nosuch”");
    }

    @Test
    void whatCouldNotBeSentIsListedAndSentAgainWhenSomebodyWantsIt() {
        watching.parked.add(new Attempt("msg_1", DeliveryState.PARKED, NOON, "It was refused."));
        assertThat(run("alerts", "--parked")).isZero();
        assertThat(out()).isEqualTo("msg_1 since 21 Nov 2026, 12:00: It was refused.\n");
        assertThat(run("alerts", "retry", "msg_1")).isZero();
        assertThat(run("alerts", "retry", "msg_1")).isEqualTo(1);
        assertThat(err()).contains("No message “msg_1” is parked");
    }

    @Test
    void aTrialSaysWhatWouldHaveBeenToldDayByDayAndWarnsWhereItIsTooMuch() {
        TrialAlert first = new TrialAlert(NOON.minusSeconds(3600), NewsKind.FIRST_COVERAGE, "s");
        TrialAlert second = new TrialAlert(NOON, NewsKind.SPREAD, "s");
        Map<String, Long> parts = new TreeMap<>(Map.of("flood", 12L, "Orl", 0L));
        SearchResult none = new SearchResult.Found(List.of(), 0, true, Optional.empty());
        watching.tried = Optional.of(
                new TriedWatch(List.of(first, second), 1, NOON.minus(Duration.ofDays(30)), true, parts, none));
        assertThat(run("watch", "test", "flood OR Orl", "--digest", "hourly")).isZero();
        assertThat(out())
                .contains(
                        "2026-11-21     2 told of 1 story ████████████████████████████████████████",
                        "it would have told 2 things of 1 story (first coverage\n1, spread 1), in 2 messages with --digest 1h.",
                        "  flood: 12 articles\n  Orl: found nowhere\n");

        watching.tried = Optional.of(new TriedWatch(
                Collections.nCopies(900, second), 1, NOON.minus(Duration.ofDays(30)), false, parts, none));
        run("watch", "test", "flood");
        assertThat(out()).contains("(for what is older there was no time)", "That is 30 a day, which nobody reads");
        watching.tried = Optional.of(new TriedWatch(List.of(), 0, NOON.minus(Duration.ofDays(30)), true, parts, none));
        run("watch", "test", "flood");
        assertThat(out()).contains("That is nothing: is it what you want to be told of?");
        assertThat(run("watch", "test", "flood", "--over", "5m")).isEqualTo(1);
        assertThat(err()).contains("A watch is tried over 1h to 3650d");
    }

    @Test
    void alertsAreThoseSinceThen() {
        watching.alerts.add(alert(1, Optional.empty()));
        run("alerts", "--since", "2026-11-22");
        assertThat(out()).isEmpty();
        run("alerts", "--since", "2026-11-21");
        assertThat(out()).contains("It happened.");
    }

    @Test
    void anAlertIsPrintedWithHowItWentOutAndAsAFollowUpWhereItMendsWhatWasTold() {
        Attempt sent = new Attempt("msg_1", DeliveryState.SENT, NOON, "desk.example answered 200.");
        watching.alerts.add(alert(1, Optional.empty()));
        watching.alerts.add(new NumberedAlert(
                2,
                1,
                new Alert(
                        "floods",
                        AlertStep.moved("story/t"),
                        NOON,
                        "t",
                        Optional.empty(),
                        watching.alerts.get(0).alert().notice())));
        watching.delivered.add(
                new Delivery(1, "desk", NOON, Optional.empty(), Optional.of("msg_1"), Optional.of(sent), 1));
        watching.delivered.add(new Delivery(
                2, "phone", NOON.plusSeconds(3600), Optional.of(Fold.QUIET), Optional.empty(), Optional.empty(), 0));
        run("alerts");
        assertThat(out())
                .contains("by desk: sent at 21 Nov 2026, 12:00; answer: desk.example answered 200.")
                .contains("floods · merged, split or moved, a follow-up to alert 1 ·")
                .contains("by phone: due at 21 Nov 2026, 13:00, because it came in quiet hours");
        run("alerts", "--json");
        assertThat(out())
                .contains("\"number\":2,\"thread\":1,\"isFollowUp\":true")
                .contains("\"channel\":\"desk\"", "\"answer\":\"desk.example answered 200.\"");
    }

    private Watch watch(String name) {
        return Optional.ofNullable(watching.watches.get(name)).orElseThrow();
    }

    private static NumberedAlert alert(long number, Optional<Silence> silence) {
        Notice notice = new Notice(
                "It happened.",
                "Rain",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1,
                0,
                MarkedPassage.NONE,
                List.of(),
                List.of());
        return new NumberedAlert(number, 1, new Alert("floods", AlertStep.FIRST, NOON, "s", silence, notice));
    }

    private int run(String... arguments) {
        Terminal plain = Terminal.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                80,
                Clock.fixed(NOON, ZoneOffset.UTC));
        return new Cli(plain, Map.of(), settings -> services, interruption -> {}).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
