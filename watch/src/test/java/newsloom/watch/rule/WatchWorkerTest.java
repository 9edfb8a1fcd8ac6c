package newsloom.watch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.story.MembershipCause;
import newsloom.model.watch.Alert;
import newsloom.model.watch.ChangedWords;
import newsloom.model.watch.ChangedWords.Change;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.MarkedPassage.Piece;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Notice;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.SurgeSensitivity;
import newsloom.model.watch.Telling;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchWorkerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Optional<Instant> FRESH = Optional.of(NOON.minus(Duration.ofHours(1)));
    private static final Optional<Instant> OLD = Optional.of(NOON.minus(Duration.ofHours(50)));

    private final FakeLedger ledger = new FakeLedger();
    private List<ArticleKey> past = List.of();
    private final WatchWorker worker = new WatchWorker(
            ledger,
            (queries, each) -> queries.forEach(query -> each.accept(query, past)),
            WatchSettings.of(Publishers.none()),
            cause -> false,
            Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void theFirstReportIsToldWithItsPassageAndWhoeverReportsAfterItIsNot() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        come("a", "post", "Rain fell. The flood came at night. It went.", "s");
        assertThat(told()).containsExactly("flood first coverage 1");
        assertThat(ledger.alerts.get(0).notice().sentence()).isEqualTo("First coverage by post.");
        assertThat(ledger.alerts.get(0).notice().passage())
                .isEqualTo(new MarkedPassage(List.of(
                        new Piece("The ", false), new Piece("flood", true), new Piece(" came at night. ", false))));

        come("b", "times", "The river went down.", "s");
        assertThat(told()).hasSize(1);
    }

    @Test
    void aTextMayComeBehindItsPlaceInAStory() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        ArticleKey dry = ledger.text("a", "post", "Nothing yet.", FRESH, NOON);
        ledger.place(dry, "s");
        look();
        ledger.text("a", "post", "A flood.", FRESH, NOON);
        look();
        assertThat(told()).containsExactly("flood first coverage 1");
    }

    @Test
    void ofSeveralNumbersOfOwnersThatAreReachedAtOnceTheHighestIsTold() {
        ledger.watch(watch("flood", new WatchRules(Set.of(NewsKind.SPREAD), List.of(2, 3, 5))));
        for (String publisher : List.of("post", "times", "fjord")) {
            ledger.place(ledger.text(publisher, publisher, "A flood.", FRESH, NOON), "s");
        }
        look();
        assertThat(told()).containsExactly("flood spread 3");
        assertThat(silent()).containsExactly("first coverage 1 UNWANTED", "spread 2 SURPASSED");
        come("x", "post", "The flood again.", "s");
        come("y", "herald", "The flood again.", "s");
        assertThat(told()).hasSize(1);
        come("z", "globe", "The flood again.", "s");
        assertThat(told()).containsExactly("flood spread 3", "flood spread 5");
    }

    @Test
    void whatWasThereBeforeTheWatchCountsAsToldAndWhatComesToItIsTold() {
        ArticleKey there = ledger.text("a", "post", "A flood.", FRESH, NOON.minusSeconds(60));
        ledger.place(there, "s");
        ledger.place(ledger.text("b", "times", "A flood.", FRESH, NOON.minusSeconds(50)), "s");
        look();
        past = List.of(there);
        ledger.watch(watch("flood", new WatchRules(WatchRules.defaults().kinds(), List.of(2, 3))));

        come("c", "fjord", "Water.", "s", "Orl");

        assertThat(told()).containsExactly("flood spread 3", "flood material update en/c");
        assertThat(silent()).containsExactly("first coverage 1 PAST", "spread 2 PAST");
    }

    @Test
    void ofEachPublisherOfTheListIsToldOnceThatItReportsTheStory() {
        ledger.watch(watch("flood", listing("times", "FJÓRD")));
        come("a", "post", "A flood.", "s");
        come("b", "times", "Water.", "s");
        come("c", "times", "More water.", "s");
        ledger.place(ledger.text("e", "fjord", "Hail.", FRESH, NOON), "s");
        come("d", "fjord", "Rain.", "s");
        assertThat(told())
                .containsExactly("flood a publisher of the list times", "flood a publisher of the list fjord");
        assertThat(ledger.alerts.get(1).notice().sentence()).isEqualTo("times reports it, too.");
    }

    @Test
    void aPublisherOfTheListThatIsFirstIsSaidWithTheFirstCoverage() {
        ledger.watch(watch("flood", listing(Set.of(NewsKind.FIRST_COVERAGE, NewsKind.PUBLISHER), "post")));
        come("a", "post", "A flood.", "s");
        assertThat(told()).containsExactly("flood first coverage 1");
        assertThat(silent()).containsExactly("a publisher of the list post SURPASSED");
    }

    @Test
    void aPublisherOfTheListThatReportedBeforeTheWatchAskedIsNoNews() {
        ArticleKey there = ledger.text("a", "post", "A flood.", FRESH, NOON.minusSeconds(60));
        ledger.place(there, "s");
        look();
        past = List.of(there);
        ledger.watch(watch("flood", listing("post", "times")));
        come("b", "post", "Water.", "s");
        come("c", "times", "Water.", "s");
        assertThat(told()).containsExactly("flood a publisher of the list times");
    }

    @Test
    void aNumberANameOrANegationThatChangesInTheSentenceThatMatchedIsACorrection() {
        ledger.watch(watch("flood", correcting()));
        String text = "Rain fell on 3 days. The flood at Orl killed 12 and was foreseen.";
        come("a", "post", text, "s");
        String other = text.replace("3 days", "4 days");
        revise("a", "About a", other, 1);
        assertThat(told()).isEmpty();
        revise("a", "About a", other.replace("12", "21"), 2);
        revise("a", "About a", other.replace("12", "21").replace("was", "was not"), 3);

        assertThat(told()).hasSize(2);
        Notice number = ledger.alerts.get(1).notice();
        assertThat(number.sentence()).isEqualTo("post corrected what matched: “12” is “21” now.");
        assertThat(number.changes())
                .containsExactly(
                        new ChangedWords(Change.STAYED, "The flood at Orl killed "),
                        new ChangedWords(Change.WENT, "12 "),
                        new ChangedWords(Change.CAME, "21 "),
                        new ChangedWords(Change.STAYED, "and was foreseen."));
        assertThat(ledger.alerts.get(2).notice().sentence()).isEqualTo("post corrected what matched: “not” is new.");
    }

    @Test
    void whatIsPutOtherwiseOrWrittenAnewIsNoCorrection() {
        ledger.watch(watch("flood", correcting()));
        come("a", "post", "The flood at Orl killed 12 people.", "s");
        revise("a", "About a", "The flood at Orl has killed 12 people.", 1);
        revise("a", "About a", "The flood has now reached Brin, and 40 are missing there.", 2);
        assertThat(told()).isEmpty();
    }

    @Test
    void aTitleThatMarksAReportAsCorrectedIsToldOnceWhateverBecomesOfItsText() {
        ledger.watch(watch("flood", correcting()));
        come("a", "post", "The flood came.", "s");
        revise("a", "RETRACTED: About a", "It did not.", 1);
        revise("a", "RETRACTED: About a", "It did not come.", 2);
        revise("a", "Correction officers on strike", "It did not come.", 3);
        assertThat(told()).hasSize(1);
        assertThat(ledger.alerts.get(1).notice().sentence())
                .isEqualTo("post marks a report as corrected: “RETRACTED: About a”.");
    }

    @Test
    void ofTwoStoriesThatWereToldAndMeetIsSaidThatTheyAreOne() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        come("a", "post", "A flood.", "s");
        come("b", "times", "A flood.", "t");
        ledger.move(MembershipCause.MERGED, "s", key("b"));
        look();
        ledger.place(ledger.text("c", "post", "Another flood.", FRESH, NOON), "s");
        look();
        assertThat(told())
                .containsExactly(
                        "flood first coverage 1", "flood first coverage 1", "flood merged, split or moved thread/2");
        assertThat(ledger.alerts.get(2).notice().sentence())
                .isEqualTo("The alert of 20 Nov, 12:00 UTC (“About b”) was about this story, too.");
    }

    @Test
    void aStoryThatWasToldAndBecomesPartOfAnotherIsNoFirstCoverageThere() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        come("a", "post", "A flood.", "s");
        come("b", "times", "Rain.", "t");
        ledger.move(MembershipCause.MERGED, "t", key("a"));
        look();
        assertThat(told()).containsExactly("flood first coverage 1", "flood merged, split or moved story/t");
        assertThat(ledger.alerts.get(1).notice().sentence())
                .isEqualTo("What the alert of 20 Nov, 12:00 UTC told of has become part of “About a”.");
    }

    @Test
    void whatIsTakenOutOfAStoryThatWasToldIsAFollowUpToIt() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        ledger.place(ledger.text("a", "post", "A flood.", FRESH, NOON), "s");
        come("b", "times", "The flood.", "s");
        ledger.move(MembershipCause.SPLIT, "t", key("b"));
        look();
        ledger.move(MembershipCause.MOVED, "u", key("a"));
        look();
        assertThat(told())
                .containsExactly(
                        "flood first coverage 1",
                        "flood merged, split or moved story/t",
                        "flood merged, split or moved story/u");
        assertThat(ledger.alerts.stream().map(alert -> alert.notice().sentence()))
                .endsWith(
                        "Part of what the alert of 20 Nov, 12:00 UTC told of is another event: “About b”.",
                        "The alert of 20 Nov, 12:00 UTC was about another event: “About a”.");
    }

    @Test
    void aLanguageThatTheWatchHasNotMetForFourWeeksIsToldOnce() {
        ledger.watch(watch("flood", WatchRules.of(Set.of(NewsKind.LANGUAGE))));
        long fourWeeksAgo = VoiceCount.bucket(NOON.minus(Duration.ofDays(29)));
        ledger.voices.add(new VoiceCount(fourWeeksAgo, "fr", 1));
        come("a", "post", "A flood.", "s");
        assertThat(told()).isEmpty();

        ledger.place(ledger.text("b", "monde", "Le flood.", FRESH, NOON, Locale.FRENCH), "t");
        look();
        ledger.place(ledger.text("c", "figaro", "Un flood.", FRESH, NOON, Locale.FRENCH), "u");
        look();
        assertThat(told()).containsExactly("flood first in another language fr");
        assertThat(ledger.alerts.get(2).notice().sentence()).isEqualTo("First report in French for four weeks.");
    }

    @Test
    void ofSeveralReportsInAnotherLanguageTheFirstIsTold() {
        ledger.watch(watch("flood", WatchRules.of(Set.of(NewsKind.LANGUAGE))));
        come("a", "post", "A flood.", "s");
        ledger.place(ledger.text("b", "monde", "Le flood.", FRESH, NOON, Locale.FRENCH), "t", "Norra");
        ledger.place(ledger.text("c", "figaro", "Un flood.", FRESH, NOON, Locale.FRENCH), "t", "Lesk");
        look();
        assertThat(ledger.alerts.stream()
                        .filter(alert -> alert.step().kind() == NewsKind.LANGUAGE)
                        .map(alert -> alert.notice().brings()))
                .containsExactly(List.of("Norra"));
    }

    @Test
    void aNoticeNamesTheFirstPublishersAndLinksTheCanonicalArticleHoweverManyThereAre() {
        ledger.watch(watch("flood", WatchRules.of(Set.of(NewsKind.FIRST_COVERAGE))));
        for (int i = 0; i < 230; i++) {
            ledger.place(ledger.text("a" + i, "paper" + i, "A flood.", FRESH, NOON, Locale.ENGLISH), "s");
        }
        ledger.canonical = Optional.of("a229");
        look();
        Notice notice = ledger.alerts.get(0).notice();
        assertThat(notice.publishers()).hasSize(Notice.MOST_PUBLISHERS);
        assertThat(notice.link()).contains(URI.create("https://paper229.example/a229"));
        assertThat(ledger.mostRead).isLessThan(230);
    }

    @Test
    void farMoreThanUsualIsToldOnceWithItsNumbersAndWhereItCameLast() {
        surging("flood");
        for (String id : List.of("a", "b", "c", "d", "e", "f")) {
            come(id, "post", "A flood.", id);
        }
        assertThat(told()).containsExactly("flood surge 2026-11-20T12:00:00Z");
        Alert surge = ledger.alerts.stream()
                .filter(alert -> alert.silence().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(surge.notice().sentence()).isEqualTo("A surge: 3 reports in the last hour; usually 0.0.");
        assertThat(surge.story()).isEqualTo("c");
    }

    /** That a story spreads on its first day is no surge of it; so much comes to the watch anyway. */
    @Test
    void aStoryThatHadCalmedDownAndComesBackIsToldOnceAndAYoungOneIsNot() {
        surging("flood");
        for (int day = 1; day <= 28; day++) {
            ledger.voices.add(new VoiceCount(VoiceCount.bucket(NOON.minus(Duration.ofDays(day))), "en", 20));
        }
        comeAt(NOON.minus(Duration.ofDays(4)), "a", "s");
        for (int minute = 0; minute < 6; minute++) {
            comeAt(NOON.plusSeconds(60L * minute), "b" + minute, "s");
            comeAt(NOON.plusSeconds(60L * minute), "c" + minute, "young");
        }
        comeAt(NOON.plus(Duration.ofHours(5)), "d", "s");
        assertThat(told()).containsExactly("flood surge story 2026-11-20T12:03:00Z");
        assertThat(ledger.alerts.get(2).notice().sentence())
                .isEqualTo("The story surges: 4 reports in the last hour; usually 0.0.");
    }

    private void comeAt(Instant at, String id, String story) {
        ledger.place(ledger.text(id, id, "A flood.", Optional.of(at), at), story);
        look();
    }

    @Test
    void aReportIsCountedOnceAndACopyOrWhatIsOldNever() {
        surging("flood");
        come("a", "post", "A flood.", "s");
        ledger.place(key("a"), "t");
        look();
        revise("a", "About a", "The flood.", 1);
        revise("a", "About a", "That flood.", 2);
        ledger.place(ledger.text("b", "post", "A flood.", OLD, NOON), "s");
        look();
        ledger.copyOf = Optional.of("a");
        come("c", "times", "A flood.", "s");
        come("d", "wire", "A flood.", "s");
        assertThat(told()).isEmpty();
        assertThat(ledger.voices("flood").counts()).hasSize(1);
    }

    @Test
    void whatMutedPublishersAloneReportIsKeptAndToldWhenSomebodyElseReportsIt() {
        ledger.watch(watch(
                "flood", new WatchRules(WatchRules.defaults().kinds(), List.of(2, 3)).muting(List.of("Post", "Wire"))));
        come("a", "post", "A flood.", "s");
        come("b", "wire", "A flood.", "s");
        assertThat(told()).isEmpty();
        assertThat(silent()).containsExactly("first coverage muted MUTED");
        come("c", "times", "The flood.", "s");
        assertThat(told()).containsExactly("flood first coverage 1", "flood spread 3");
        assertThat(ledger.alerts.get(1).notice().sentence()).isEqualTo("First coverage by times.");
    }

    @Test
    void whatASnoozeKeepsBackIsSaidWithWhatComesAfterIt() {
        ledger.watch(watch("flood", new WatchRules(Set.of(NewsKind.SPREAD), List.of(2, 3, 4))));
        ledger.snooze = Optional.of(new Snooze(Optional.empty(), Optional.of(4), "ann"));
        for (String publisher : List.of("post", "times", "fjord")) {
            come(publisher, publisher, "A flood.", "s");
        }
        assertThat(told()).isEmpty();
        assertThat(silent()).containsExactly("first coverage 1 UNWANTED", "spread 2 SNOOZED", "spread 3 SNOOZED");
        come("globe", "globe", "A flood.", "s");
        assertThat(ledger.alerts.get(3).notice().sentence())
                .isEqualTo("4 independent owners report it now. While the story was snoozed, 2 alerts were kept back.");
    }

    @Test
    void whatIsReplayedTellsNothingAndWhatComesToItDoes() {
        ledger.watch(watch("flood", new WatchRules(WatchRules.defaults().kinds(), List.of(2))));
        ledger.isReplaying = true;
        come("a", "post", "A flood.", "s");
        assertThat(silent()).containsExactly("first coverage 1 REPLAYED");
        ledger.isReplaying = false;
        come("b", "times", "A flood.", "s");
        assertThat(told()).containsExactly("flood spread 2");
    }

    @Test
    void whatComesBackIntoTheStoryWhereItWasToldIsNoNews() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        ledger.place(ledger.text("a", "post", "A flood.", FRESH, NOON), "s");
        come("b", "times", "The flood.", "s");
        ledger.move(MembershipCause.SPLIT, "t", key("b"));
        look();
        ledger.move(MembershipCause.CORRECTED, "s", key("b"));
        look();
        assertThat(told()).containsExactly("flood first coverage 1", "flood merged, split or moved story/t");
    }

    @Test
    void whatComesWhileThePastIsLookedAtIsNotOfThePast() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        ArticleKey coming = ledger.text("a", "post", "A flood.", FRESH, NOON);
        ledger.place(coming, "s");
        past = List.of(coming);
        look();
        assertThat(told()).containsExactly("flood first coverage 1");
    }

    @Test
    void whatIsOldWhenItArrivesTellsNothingAndWithoutADateItIsNew() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        ledger.place(ledger.text("a", "post", "A flood.", OLD, NOON), "s");
        look();
        assertThat(told()).isEmpty();
        assertThat(silent()).containsExactly("first coverage 1 OLD");

        ledger.place(ledger.text("b", "post", "Another flood.", Optional.empty(), NOON), "t");
        look();
        assertThat(told()).containsExactly("flood first coverage 1");
    }

    @Test
    void aPausedWatchTellsNothingOfWhatHappensMeanwhile() {
        Watch watch = watch("flood", WatchRules.defaults());
        ledger.watch(watch.paused(true));
        come("a", "post", "A flood.", "s");
        ledger.watch(watch);
        come("b", "times", "The flood.", "s");
        assertThat(told()).isEmpty();
        assertThat(silent()).containsExactly("first coverage 1 PAUSED");
    }

    @Test
    void aConditionOnTheStoryIsHeldAgainstItWheneverSomethingComes() {
        ledger.watch(new Watch("flood", "flood reports:>=2", WatchRules.defaults(), Telling.to(), NOON, false));
        come("a", "post", "A flood.", "s");
        assertThat(told()).isEmpty();
        come("b", "times", "Water.", "s");
        assertThat(told()).containsExactly("flood first coverage 1");
    }

    @Test
    void aStoryThatWasToldIsNotToldAnewUnderAnotherId() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        come("a", "post", "A flood.", "s");
        ledger.place(new ArticleKey("en", "a"), "t");
        come("b", "times", "The flood.", "t");
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoeverFindsThatSomebodyElseHasToldBeginsBehindIt() {
        ledger.watch(watch("flood", WatchRules.defaults()));
        ledger.place(ledger.text("a", "post", "A flood.", FRESH, NOON), "s");
        ledger.record(0, ledger.changes(), List.of(), CountedVoices.NONE);
        look();
        assertThat(told()).isEmpty();
    }

    private void come(String id, String publisher, String text, String story, String... brings) {
        ledger.place(ledger.text(id, publisher, text, FRESH, NOON), story, brings);
        look();
    }

    private void look() {
        boolean more = worker.round();
        while (more) {
            more = worker.round();
        }
    }

    private List<String> told() {
        return ledger.alerts.stream()
                .filter(alert -> alert.silence().isEmpty())
                .map(alert -> alert.watch() + " " + named(alert))
                .toList();
    }

    private List<String> silent() {
        return ledger.alerts.stream()
                .filter(alert -> alert.silence().isPresent())
                .map(alert -> named(alert) + " " + alert.silence().orElseThrow())
                .toList();
    }

    private static String named(Alert alert) {
        return alert.step().kind().label() + " " + alert.step().step();
    }

    private void revise(String id, String title, String text, int minutes) {
        ledger.revise(key(id), title, text, NOON.plus(Duration.ofMinutes(minutes)));
        look();
    }

    /** Of which hardly anything came for weeks. */
    private void surging(String watch) {
        ledger.watch(watch(watch, WatchRules.of(Set.of(NewsKind.SURGE))));
        ledger.since = NOON.minus(Duration.ofDays(40));
    }

    private static ArticleKey key(String id) {
        return new ArticleKey("en", id);
    }

    private static WatchRules correcting() {
        return WatchRules.of(Set.of(NewsKind.CORRECTION));
    }

    private static WatchRules listing(String... publishers) {
        return listing(Set.of(NewsKind.PUBLISHER), publishers);
    }

    private static WatchRules listing(Set<NewsKind> kinds, String... publishers) {
        return new WatchRules(kinds, List.of(), List.of(publishers), SurgeSensitivity.BALANCED, List.of());
    }

    private static Watch watch(String name, WatchRules rules) {
        return new Watch(name, "flood", rules, Telling.to(), NOON, false);
    }
}
