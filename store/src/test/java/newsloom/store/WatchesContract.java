package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.story;
import static newsloom.store.Stories.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryUpdate;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.Due;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.MatchedWords;
import newsloom.model.watch.MatchedWords.Part;
import newsloom.model.watch.Notice;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Sighting;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Telling;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.store.watch.AlertPage;
import newsloom.store.watch.MatchedStory;
import newsloom.store.watch.WatchStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must hold to of watches, and of what they tell. */
abstract class WatchesContract extends StoryCourseContract {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Watch FLOODS = watch("floods", "flood");

    private WatchStore watches;

    @BeforeEach
    void watches() {
        watches = store.watches();
    }

    @Test
    void aWatchThatAsksForSomethingElseKnowsNothingOfThePast() {
        watches.put(FLOODS);
        assertThat(watches.unmatched()).containsExactly(FLOODS);
        watches.match(List.of(match("floods", "a", true)));
        watches.matched(FLOODS);
        assertThat(watches.unmatched()).isEmpty();

        watches.put(FLOODS.paused(true));
        assertThat(watches.unmatched()).isEmpty();
        Watch storms = watch("floods", "storm");
        watches.put(storms);

        assertThat(watches.watches()).containsExactly(storms);
        assertThat(watches.unmatched()).containsExactly(storms);
        write(story("s", 1, "a"));
        assertThat(watches.matched(List.of("s"))).isEmpty();
        watches.matched(FLOODS); // asked for something else: that is not what was looked for
        assertThat(watches.unmatched()).containsExactly(storms);
    }

    @Test
    void whoeverReadsWatchesSeesWhetherThereAreOthers() {
        long none = watches.version();
        watches.put(FLOODS);
        long one = watches.version();
        assertThat(watches.remove("floods")).isTrue();
        assertThat(watches.remove("floods")).isFalse();
        assertThat(Set.of(none, one, watches.version())).hasSize(3);
        assertThat(watches.watches()).isEmpty();
    }

    @Test
    void aStoryMatchesByAnyOfItsArticlesWhereverTheyGo() {
        write(story("s", 1, "a", "b"));
        write(story("other", 2, "c"));
        watches.match(List.of(match("floods", "b", false), match("storms", "c", false), match("storms", "a", true)));

        assertThat(watches.matched(List.of("s", "other", "unknown")))
                .containsExactly(
                        found("storms", "other", false), found("floods", "s", false), found("storms", "s", true));

        write(together(story("other", 3, "b", "c"), merged3("s")));
        assertThat(watches.matched(List.of("other")))
                .extracting(MatchedStory::watch)
                .containsExactly("floods", "storms");
    }

    @Test
    void whatAnArticleMatchedByIsReplacedAndWhetherItIsOfThePastStays() {
        write(story("s", 1, "a"));
        watches.match(List.of(match("floods", "a", true)));
        MatchedWords words = new MatchedWords(Part.TITLE, 3, 8);
        watches.match(List.of(new ArticleMatch("floods", key("a"), false, List.of(words))));
        assertThat(watches.matches("floods", "s", 1))
                .contains(new ArticleMatch("floods", key("a"), true, List.of(words)));
        assertThat(watches.matches("storms", "s", 1)).isEmpty();
    }

    @Test
    void eachThingIsToldOnceInAThreadAlsoWhereItsArticlesAreInAnotherStory() {
        write(story("s", 1, "a", "b"));
        watches.match(List.of(match("floods", "a", false), match("floods", "b", false)));
        assertThat(watches.record(0, 5, outgoing(alert("s", AlertStep.FIRST)), CountedVoices.NONE))
                .isTrue();
        assertThat(watches.place()).isEqualTo(5);

        write(together(story("new", 2, "a"), story("s", 2, "b")));
        assertThat(watches.matched(List.of("new", "s")))
                .extracting(MatchedStory::told)
                .containsExactly(Set.of(AlertStep.FIRST), Set.of(AlertStep.FIRST));
        assertThat(watches.record(
                        5,
                        6,
                        outgoing(alert("new", AlertStep.FIRST), alert("s", AlertStep.spread(3))),
                        CountedVoices.NONE))
                .isTrue();

        List<NumberedAlert> told = watches.alerts(AlertPage.latest(Optional.of("floods"), true, 10));
        assertThat(told).extracting(each -> each.alert().story()).containsExactly("s", "s");
        assertThat(told)
                .extracting(NumberedAlert::thread)
                .containsOnly(told.get(1).number());
    }

    @Test
    void whatWasToldSomebodyFirstIsFoundByTheArticlesOfItsThread() {
        write(story("s", 1, "a", "b"));
        write(story("t", 2, "c"));
        Alert silent = new Alert("floods", AlertStep.FIRST, NOON, "s", Optional.of(Silence.UNWANTED), notice("Flood"));
        watches.record(
                0,
                1,
                outgoing(silent, alert("s", AlertStep.spread(2)), alert("s", AlertStep.spread(3))),
                CountedVoices.NONE);
        watches.record(1, 2, outgoing(alert("t", AlertStep.FIRST)), CountedVoices.NONE);
        write(together(story("t", 3, "b", "c")));

        assertThat(watches.firstTold("floods", List.of(key("b"), key("x"))))
                .extracting(NumberedAlert::alert)
                .containsExactly(alert("s", AlertStep.spread(2)));
        assertThat(watches.firstTold("floods", "t", List.of(key("b"))))
                .extracting(NumberedAlert::alert)
                .containsExactly(alert("t", AlertStep.FIRST));
        assertThat(watches.firstTold("floods", "t", List.of())).hasSize(2);
        assertThat(watches.firstTold("storms", "t", List.of())).isEmpty();
        assertThat(watches.firstTold("floods", List.of())).isEmpty();
    }

    @Test
    void eachArticleIsCountedOnceForAWatchWithWhatWasTold() {
        watches.put(FLOODS);
        watches.match(List.of(match("floods", "a", false), match("floods", "b", false), match("floods", "c", true)));
        assertThat(watches.uncounted(List.of(key("a"), key("c"), new ArticleKey("de", "b"))))
                .isEqualTo(Map.of("floods", Set.of(key("a"))));
        List<Sighting> both = List.of(seen("a", NOON), seen("b", NOON.plusSeconds(9)));
        CountedVoices counted = new CountedVoices(both, Map.of("floods", NOON));
        assertThat(watches.record(7, 8, List.of(), counted)).isFalse();
        assertThat(watches.voices("floods").counts()).isEmpty();

        watches.record(0, 1, List.of(), counted);

        assertThat(watches.uncounted(List.of(key("a"), key("b")))).isEmpty();
        assertThat(watches.voices("floods").counts()).containsExactly(new VoiceCount(VoiceCount.bucket(NOON), "en", 2));
        assertThat(watches.voices("floods").surging()).contains(NOON);
        Instant later = NOON.plus(Duration.ofDays(30));
        watches.record(1, 2, List.of(), new CountedVoices(List.of(seen("d", later)), Map.of()));
        assertThat(watches.voices("floods").counts())
                .containsExactly(new VoiceCount(VoiceCount.bucket(later), "en", 1));
        watches.remove("floods");
        assertThat(watches.voices("floods").counts()).isEmpty();
    }

    @Test
    void theVoicesOfAStoryAreCountedWhenTheyCame() {
        write(story("s", 1, "a", "b"));
        List<VoiceCount> voices = watches.storyVoices("s");
        assertThat(voices).extracting(VoiceCount::voices).containsExactly(1); // the other is a copy
        write(story("s", 2, "a", "b"));
        assertThat(watches.storyVoices("s")).isEqualTo(voices);
        assertThat(watches.storyVoices("t")).isEmpty();
    }

    @Test
    void whichSourcesGaveAWatchSomethingLatelyIsKnown() {
        watches.record(
                0,
                1,
                List.of(),
                new CountedVoices(List.of(seen("a", NOON), seen("b", NOON.minusSeconds(9))), Map.of()));
        assertThat(watches.watchesGiven("post world", NOON)).containsExactly("floods");
        assertThat(watches.watchesGiven("post world", NOON.plusSeconds(1))).isEmpty();
        assertThat(watches.watchesGiven("post sport", NOON)).isEmpty();
        watches.remove("floods");
        assertThat(watches.watchesGiven("post world", NOON)).isEmpty();
    }

    /** However often, and by however many processes, and whatever is told meanwhile. */
    @Test
    void anOutageOfASourceIsToldOnceInTheThreadOfTheSource() {
        write(story("s", 1, "a"));
        Alert out = alert("source/post", AlertStep.sourceOut(NOON));
        assertThat(watches.record(0, 0, outgoing(out), CountedVoices.NONE)).isTrue();
        watches.record(0, 0, outgoing(alert("s", AlertStep.FIRST)), CountedVoices.NONE);
        watches.record(0, 0, outgoing(out), CountedVoices.NONE);
        watches.record(0, 0, outgoing(alert("source/post", AlertStep.sourceBack(out.step()))), CountedVoices.NONE);
        List<NumberedAlert> told = watches.toldOfSources(List.of("source/post", "source/times"));
        assertThat(told).extracting(each -> each.alert().step().step()).containsExactly("out " + NOON, "back " + NOON);
        assertThat(told)
                .extracting(NumberedAlert::thread)
                .containsOnly(told.get(0).number());
    }

    @Test
    void whatAWatchMatchesOfThePastIsCountedByItsDates() {
        for (String id : List.of("a", "b", "old")) {
            Instant published = NOON.minus(Duration.ofDays(id.equals("old") ? 60 : 3));
            Article article = new Article(
                    id,
                    Optional.empty(),
                    Optional.of("Post"),
                    Optional.of("Flood"),
                    id,
                    Optional.of(published),
                    Locale.ENGLISH);
            store.saveArticles(
                    List.of(new ArrivedArticle(article, NOON.minusSeconds(5), 1)), new Positions("articles", Map.of()));
        }
        write(story("s", 1, "a", "b"));
        write(story("t", 2, "old"));
        watches.put(FLOODS);
        watches.match(List.of(match("floods", "a", true), match("floods", "b", true), match("floods", "old", true)));
        watches.matched(FLOODS);
        watches.matched(FLOODS);
        assertThat(watches.voices("floods").counts())
                .containsExactly(new VoiceCount(VoiceCount.bucket(NOON.minus(Duration.ofDays(3))), "en", 1));
        assertThat(watches.voices("floods").since()).isEqualTo(NOON.minusSeconds(5));
    }

    @Test
    void aStoryThatWasToldIsSnoozedWithItsThread() {
        write(story("s", 1, "a", "b"));
        watches.match(List.of(match("floods", "a", false)));
        Snooze snooze = new Snooze(Optional.of(NOON), Optional.of(5), "ann");
        assertThat(watches.snooze("s", snooze)).isFalse();
        watches.record(0, 1, outgoing(alert("s", AlertStep.FIRST)), CountedVoices.NONE);
        assertThat(watches.snooze("s", snooze)).isTrue();
        assertThat(watches.matched(List.of("s")))
                .extracting(MatchedStory::snooze)
                .containsExactly(Optional.of(snooze));

        Alert kept = new Alert("floods", AlertStep.spread(3), NOON, "s", Optional.of(Silence.SNOOZED), notice("Flood"));
        watches.record(1, 2, outgoing(kept), CountedVoices.NONE);
        assertThat(watches.keptBack("floods", "s")).isEqualTo(1);
        watches.record(2, 3, outgoing(alert("s", AlertStep.spread(5))), CountedVoices.NONE);
        assertThat(watches.keptBack("floods", "s")).isZero();

        assertThat(watches.wake("s")).isTrue();
        assertThat(watches.wake("s")).isFalse();
        assertThat(watches.matched(List.of("s")))
                .extracting(MatchedStory::snooze)
                .containsExactly(Optional.empty());
    }

    @Test
    void whatWasToldInAnyThreadOfAStoryCounts() {
        write(story("s", 1, "a"));
        write(story("t", 2, "b"));
        watches.match(List.of(match("floods", "a", false)));
        watches.record(0, 1, outgoing(alert("s", AlertStep.FIRST)), CountedVoices.NONE);
        watches.record(
                1, 2, outgoing(alert("t", AlertStep.FIRST), alert("t", AlertStep.spread(3))), CountedVoices.NONE);
        write(together(story("t", 3, "a", "b"), merged3("s")));
        assertThat(watches.matched(List.of("t")))
                .extracting(MatchedStory::told)
                .containsExactly(Set.of(AlertStep.FIRST, AlertStep.spread(3)));
    }

    @Test
    void whetherAPublisherReportedAStoryBeforeIsKnownByItsSites() {
        StoryUpdate update = story("s", 1, "a");
        Membership told = update.memberships().get(0);
        ArticleHeader header = new ArticleHeader(
                "en", "a", "Rain", Optional.empty(), Optional.of("post.example"), Optional.empty(), Optional.empty());
        Membership placed = Stories.member(header, "s", told.since(), Optional.empty());
        ArrivedUpdate arrived = arrived(new StoryUpdate(1, List.of(placed), update.heads()));
        store.save(1, List.of(arrived), new Positions("stories", Map.of()));

        assertThat(watches.wasReportedBy(
                        List.of("post.example", "times.example"),
                        "s",
                        arrived.at().plusSeconds(1)))
                .isTrue();
        assertThat(watches.wasReportedBy(List.of("post.example"), "s", arrived.at()))
                .isFalse();
        assertThat(watches.wasReportedBy(List.of("post.example"), "other", NOON))
                .isFalse();
        assertThat(watches.wasReportedBy(List.of(), "s", NOON)).isFalse();
    }

    @Test
    void whoComesSecondTellsNothing() {
        write(story("s", 1, "a"));
        assertThat(watches.record(0, 5, List.of(), CountedVoices.NONE)).isTrue();
        assertThat(watches.record(0, 7, outgoing(alert("s", AlertStep.FIRST)), CountedVoices.NONE))
                .isFalse();
        assertThat(watches.place()).isEqualTo(5);
        assertThat(watches.alerts(AlertPage.latest(Optional.empty(), true, 10))).isEmpty();
    }

    @Test
    void storiesOfAThreadThatMeetGoOnInTheOlderOne() {
        write(story("s", 1, "a"));
        write(story("t", 2, "b"));
        watches.record(0, 1, outgoing(alert("s", AlertStep.FIRST)), CountedVoices.NONE);
        watches.record(1, 2, outgoing(alert("t", AlertStep.FIRST)), CountedVoices.NONE);
        watches.match(List.of(match("floods", "a", false)));
        write(together(story("t", 3, "a", "b"), merged3("s")));

        watches.record(2, 3, outgoing(alert("t", AlertStep.spread(2))), CountedVoices.NONE);

        List<NumberedAlert> told = watches.alerts(AlertPage.latest(Optional.empty(), true, 10));
        assertThat(told.get(0).thread()).isEqualTo(told.get(2).number());
    }

    @Test
    void silentAlertsAreReadOnlyByThoseWhoWantThem() {
        write(story("s", 1, "a"));
        Alert silent = new Alert("floods", AlertStep.FIRST, NOON, "s", Optional.of(Silence.PAST), notice("“Flood” 🗞"));
        watches.record(0, 1, outgoing(silent), CountedVoices.NONE);
        assertThat(watches.alerts(AlertPage.latest(Optional.empty(), false, 10)))
                .isEmpty();
        assertThat(watches.alerts(AlertPage.latest(Optional.empty(), true, 10)))
                .extracting(NumberedAlert::alert)
                .containsExactly(silent);
    }

    @Test
    void nothingIsLeftInAlertsOfAnArticleThatIsForgotten() {
        write(story("s", 1, "a"));
        watches.record(0, 1, outgoing(alert("s", AlertStep.FIRST)), CountedVoices.NONE);
        store.forget("a", "ann", NOON);
        assertThat(watches.alerts(AlertPage.latest(Optional.empty(), true, 10)))
                .extracting(each -> each.alert().notice())
                .containsExactly(notice("anything").forgotten());
    }

    void write(StoryUpdate update) {
        store.save(1, List.of(arrived(update)), new Positions("stories", Map.of()));
    }

    private static StoryUpdate merged3(String id) {
        return Stories.heads(merged(id, 3, "other"));
    }

    private MatchedStory found(String watch, String story, boolean isPast) {
        return new MatchedStory(watch, store.current(story).orElseThrow(), isPast, Set.of(), Optional.empty());
    }

    private static List<OutgoingAlert> outgoing(Alert... alerts) {
        return Stream.of(alerts)
                .map(alert -> new OutgoingAlert(alert, List.of(), NOON, Due.atOnce(NOON)))
                .toList();
    }

    private static ArticleMatch match(String watch, String article, boolean isPast) {
        return new ArticleMatch(watch, key(article), isPast, List.of());
    }

    private static Sighting seen(String article, Instant at) {
        return new Sighting("floods", key(article), at, Optional.of("post world"));
    }

    private static ArticleKey key(String article) {
        return new ArticleKey("en", article);
    }

    private static Watch watch(String name, String query) {
        return new Watch(name, query, WatchRules.defaults(), Telling.to(), NOON, false);
    }

    private static Alert alert(String story, AlertStep step) {
        return new Alert("floods", step, NOON, story, Optional.empty(), notice("Flood"));
    }

    private static Notice notice(String headline) {
        return new Notice(
                "First coverage.",
                headline,
                Optional.empty(),
                Optional.of("Post"),
                List.of("Post"),
                1,
                0,
                new MarkedPassage(List.of(new MarkedPassage.Piece("flood", true))),
                List.of("Orl"),
                List.of());
    }
}
