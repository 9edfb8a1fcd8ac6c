package newsloom.watch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.ArticleKey;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import newsloom.model.watch.Alert;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Sighting;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.watch.rule.FakeLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceAlertWorkerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeLedger ledger = new FakeLedger();
    private final List<KnownSource> sources = new ArrayList<>();

    @BeforeEach
    void aWatchWasGivenSomethingByThePost() {
        ledger.watch(watch("floods"));
        ledger.watch(new Watch("fires", "fire", WatchRules.defaults(), Telling.to(), NOON, false));
        given("floods", "post world");
        given("fires", "post world");
    }

    @Test
    void aSourceThatFailsForAnHourIsToldOnceToThoseThatWantItAndWhenItGivesAgain() {
        sources.add(failing("post", FetchOutcome.DENIED, 3));
        round(NOON.plus(Duration.ofMinutes(59)));
        assertThat(told()).isEmpty();
        round(NOON.plus(HOUR));
        round(NOON.plus(HOUR.multipliedBy(2)));
        assertThat(told())
                .containsExactly("floods “Post World” cannot be read since 20 Nov, 12:00 UTC: its address answered 404."
                        + " It had something new last on 20 Nov, 11:00 UTC.");

        sources.set(0, reading("post", NOON.plus(HOUR.multipliedBy(5)), Optional.empty()));
        round(NOON.plus(HOUR.multipliedBy(6)));
        round(NOON.plus(HOUR.multipliedBy(7)));
        assertThat(told()).hasSize(2).last().isEqualTo("floods “Post World” has something new again.");
        assertThat(ledger.alerts).extracting(Alert::story).containsOnly("source/post");
    }

    @Test
    void whatComesBackWithNothingNewAndFailsAgainIsTheSameOutage() {
        sources.add(failing("post", FetchOutcome.DENIED, 3));
        round(NOON.plus(HOUR));
        sources.set(0, reading("post", NOON.minus(HOUR), Optional.empty()));
        round(NOON.plus(HOUR.multipliedBy(2)));
        sources.set(0, failing("post", FetchOutcome.UNREADABLE, 9));
        round(NOON.plus(HOUR.multipliedBy(9)));
        assertThat(told()).hasSize(1);
    }

    @Test
    void aSourceIsSilentWhenItHasHadNothingForTwiceAsLongAsItEverHad() {
        sources.add(reading("post", NOON, Optional.of(HOUR.multipliedBy(30))));
        round(NOON.plus(HOUR.multipliedBy(60)));
        assertThat(told()).isEmpty();
        sources.set(0, reading("post", NOON, Optional.of(HOUR.multipliedBy(30)), NOON.plus(HOUR.multipliedBy(61))));
        round(NOON.plus(HOUR.multipliedBy(61)));
        assertThat(told())
                .containsExactly("floods “Post World” is read, and has had nothing new since 20 Nov, 12:00 UTC, for 2"
                        + " days; of late it never had nothing for longer than 30 hours.");
    }

    @Test
    void whatNobodyAsksOrIsKnownForAFewDaysOnlyOrIsPausedIsNotSilent() {
        KnownSource unasked = reading("post", NOON, Optional.of(HOUR));
        KnownSource known = reading("post", NOON, Optional.of(HOUR), NOON.plus(HOUR.multipliedBy(90)));
        Source young = source("post", NOON.minus(Duration.ofDays(6)), false);
        Source paused = source("post", Instant.EPOCH, true);
        for (KnownSource source :
                List.of(unasked, new KnownSource(young, known.state()), new KnownSource(paused, known.state()))) {
            sources.clear();
            sources.add(source);
            round(NOON.plus(HOUR.multipliedBy(90)));
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void whileAnotherOfItsNameGoesOnASourceIsNotMissed() {
        sources.add(failing("post", FetchOutcome.GONE, 1));
        sources.add(reading("other", NOON, Optional.empty()));
        round(NOON.plus(HOUR));
        assertThat(told()).isEmpty();
        sources.remove(1);
        round(NOON.plus(HOUR));
        assertThat(told()).hasSize(1);
    }

    /** It is our own way to the web that is broken. */
    @Test
    void whenMostDoNotAnswerNobodyIsTold() {
        for (String id : List.of("post", "times", "fjord")) {
            sources.add(failing(id, FetchOutcome.SILENT, 5));
        }
        round(NOON.plus(HOUR));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatHappensWhileAWatchIsPausedCountsAsTold() {
        ledger.watch(watch("floods").paused(true));
        sources.add(failing("post", FetchOutcome.DENIED, 3));
        round(NOON.plus(HOUR));
        ledger.watch(watch("floods"));
        round(NOON.plus(HOUR));
        assertThat(ledger.alerts).extracting(Alert::silence).containsExactly(Optional.of(Silence.PAUSED));
        sources.set(0, reading("post", NOON.plus(HOUR), Optional.empty()));
        round(NOON.plus(HOUR));
        assertThat(ledger.alerts).hasSize(1);
    }

    private void round(Instant at) {
        try (SourceAlertWorker worker = new SourceAlertWorker(
                ledger, () -> List.copyOf(sources), cause -> false, Clock.fixed(at, ZoneOffset.UTC))) {
            assertThat(worker.round()).isTrue();
        }
    }

    private List<String> told() {
        return ledger.alerts.stream()
                .filter(alert -> alert.silence().isEmpty())
                .map(alert -> alert.watch() + " " + alert.notice().sentence())
                .toList();
    }

    private void given(String watch, String source) {
        Sighting seen = new Sighting(watch, new ArticleKey("en", "a"), NOON, Optional.of(source));
        ledger.record(0, 0, List.of(), new CountedVoices(List.of(seen), Map.of()));
    }

    private static Watch watch(String name) {
        Set<NewsKind> kinds = EnumSet.of(NewsKind.FIRST_COVERAGE, NewsKind.SOURCE);
        return new Watch(name, "flood", WatchRules.of(kinds), Telling.to(), NOON, false);
    }

    private static KnownSource failing(String id, FetchOutcome outcome, int failures) {
        return known(
                id,
                outcome,
                NOON.minus(HOUR),
                Optional.empty(),
                failures,
                Optional.of("https://post.example/" + id + " answered 404."),
                NOON);
    }

    private static KnownSource reading(String id, Instant news, Optional<Duration> pause) {
        return reading(id, news, pause, news);
    }

    private static KnownSource reading(String id, Instant news, Optional<Duration> pause, Instant next) {
        return known(id, FetchOutcome.SAME, news, pause, 0, Optional.empty(), next);
    }

    private static KnownSource known(
            String id,
            FetchOutcome outcome,
            Instant news,
            Optional<Duration> pause,
            int failures,
            Optional<String> reason,
            Instant next) {
        FetchState state = new FetchState(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                HOUR,
                next,
                Optional.of(next),
                Optional.of(news),
                pause,
                failures,
                reason.map(why -> NOON),
                outcome,
                reason,
                Optional.of("Post World"),
                9,
                99);
        return new KnownSource(source(id, Instant.EPOCH, false), state);
    }

    private static Source source(String id, Instant changed, boolean isPaused) {
        return new Source(
                id,
                URI.create("https://post.example/" + id),
                SourceKind.FEED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false,
                isPaused,
                changed);
    }
}
