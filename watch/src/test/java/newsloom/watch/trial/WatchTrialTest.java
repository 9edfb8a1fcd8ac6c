package newsloom.watch.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import newsloom.model.PublicationDate;
import newsloom.model.Publishers;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.watch.Digest;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Telling;
import newsloom.model.watch.WatchRules;
import org.junit.jupiter.api.Test;

class WatchTrialTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<TrialArrival> came = new ArrayList<>();

    @Test
    void itTellsWhatTheRulesWouldHaveTold() {
        come("a", "post", false);
        come("b", "times", true);
        come("c", "times", false, "Orl");
        come("d", "fjord", false);
        assertThat(tried(WatchRules.defaults()))
                .containsExactly("FIRST_COVERAGE 12:01", "UPDATE 12:02", "SPREAD 12:03");
        assertThat(tried(new WatchRules(Set.of(NewsKind.SPREAD), List.of(2, 3))))
                .containsExactly("SPREAD 12:01", "SPREAD 12:03");
    }

    @Test
    void aStoryIsKnownWhenItIsWhatTheWatchAsksForWhicheverReportMatched() {
        come("a", "post", true);
        come("b", "times", false, "Orl");
        come("c", "fjord", false, "Ask");
        WatchTrial trial = new WatchTrial(WatchRules.defaults(), Publishers.none(), Duration.ofDays(2));
        trial.add(counts -> counts.reports() >= 2, came);
        assertThat(told(trial)).containsExactly("FIRST_COVERAGE 12:01", "SPREAD 12:02", "UPDATE 12:02");
    }

    @Test
    void aStoryOfWhichNothingMatchesTellsNothingAndWhatWasOldNeither() {
        come("a", "post", false);
        assertThat(tried(WatchRules.defaults())).isEmpty();
        add("o", "post", NOON.minus(Duration.ofDays(3)), true);
        assertThat(tried(WatchRules.defaults())).isEmpty();
    }

    /** Two stories until 13:00, of which both were told. */
    @Test
    void whatMetLaterIsToldAsItWasAndThenThatItHasMoved() {
        come("a", "post", true);
        come("b", "times", true);
        come("c", "fjord", false);
        TrialArrival other = came.get(1);
        came.set(
                1,
                new TrialArrival(from("t", other.member()), other.arrived(), NOON.plusSeconds(3600), true, List.of()));
        assertThat(tried(WatchRules.defaults()))
                .containsExactly("FIRST_COVERAGE 12:00", "FIRST_COVERAGE 12:01", "SPREAD 13:00", "MOVED 13:00");
    }

    @Test
    void whatWasCorrectedAfterItWasToldIsToldAtAnyAge() {
        come("a", "post", true);
        TrialArrival first = came.get(0);
        came.set(
                0,
                new TrialArrival(
                        first.member(), first.arrived(), first.since(), true, List.of(NOON.plusSeconds(1800))));
        assertThat(tried(WatchRules.defaults())).containsExactly("FIRST_COVERAGE 12:00", "CORRECTION 12:30");
        assertThat(tried(WatchRules.of(Set.of(NewsKind.FIRST_COVERAGE)))).containsExactly("FIRST_COVERAGE 12:00");
    }

    @Test
    void farMoreThanUsualIsToldOnceAndNotInTheFirstWeek() {
        WatchTrial trial = new WatchTrial(WatchRules.of(Set.of(NewsKind.SURGE)), Publishers.none(), Duration.ofDays(2));
        for (int day = 0; day <= 20; day++) {
            for (int report = 0; report < (day == 3 || day == 20 ? 12 : 1); report++) {
                came.clear();
                come("a" + day + report, "post", true);
                TrialArrival arrival = came.get(0);
                Instant at = NOON.plus(Duration.ofDays(day)).plusSeconds(report * 60L);
                trial.add(
                        counts -> true,
                        List.of(new TrialArrival(fresh(arrival.member(), at), at, at, true, List.of())));
            }
        }
        assertThat(trial.alerts(Instant.EPOCH))
                .extracting(alert -> alert.kind() + " " + alert.at())
                .containsExactly("SURGE " + NOON.plus(Duration.ofDays(20)).plusSeconds(540));
    }

    @Test
    void whatADigestOrAnHourGathersIsOneMessage() {
        List<TrialAlert> alerts = IntStream.range(0, 10)
                .mapToObj(
                        minute -> new TrialAlert(NOON.plusSeconds(60L * minute), NewsKind.FIRST_COVERAGE, "s" + minute))
                .toList();
        Telling atOnce = Telling.to("desk");
        assertThat(WatchTrial.messages(alerts, atOnce)).isEqualTo(10);
        assertThat(WatchTrial.messages(
                        alerts, new Telling(List.of(), Digest.every(Duration.ofMinutes(5)), Optional.empty(), 30)))
                .isEqualTo(3);
        assertThat(WatchTrial.messages(alerts, new Telling(List.of(), Digest.AT_ONCE, Optional.empty(), 4)))
                .isEqualTo(5);
    }

    private List<String> tried(WatchRules rules) {
        WatchTrial trial = new WatchTrial(rules, Publishers.none(), Duration.ofDays(2));
        trial.add(counts -> true, came);
        return told(trial);
    }

    private static List<String> told(WatchTrial trial) {
        return trial.alerts(Instant.EPOCH).stream()
                .map(alert -> alert.kind() + " " + alert.at().toString().substring(11, 16))
                .toList();
    }

    private void come(String id, String publisher, boolean isMatch, String... brings) {
        add(id, publisher, NOON.plusSeconds(60L * came.size()), isMatch, brings);
    }

    private void add(String id, String publisher, Instant published, boolean isMatch, String... brings) {
        ArticleHeader header = new ArticleHeader(
                "en",
                id,
                "About " + id,
                Optional.empty(),
                Optional.of(publisher),
                Optional.of(publisher),
                Optional.of(PublicationDate.ofFile(published)));
        Membership member = membership(header, MembershipCause.ARRIVED, Optional.empty(), List.of(brings));
        Instant at = NOON.plusSeconds(60L * came.size());
        came.add(new TrialArrival(member, at, at, isMatch, List.of()));
    }

    private static Membership from(String story, Membership member) {
        return membership(member.article(), MembershipCause.MERGED, Optional.of(story), member.brings());
    }

    private static Membership fresh(Membership member, Instant published) {
        ArticleHeader header = new ArticleHeader(
                "en",
                member.id(),
                member.title(),
                Optional.empty(),
                Optional.of("post"),
                Optional.of("post"),
                Optional.of(PublicationDate.ofFile(published)));
        return membership(header, MembershipCause.ARRIVED, Optional.empty(), List.of());
    }

    private static Membership membership(
            ArticleHeader header, MembershipCause cause, Optional<String> from, List<String> brings) {
        return new Membership(
                header,
                "s",
                1,
                1,
                0,
                cause,
                from,
                true,
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                brings);
    }
}
