package newsloom.watch.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;
import org.junit.jupiter.api.Test;

class VoiceHistoryTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final VoiceHistory history =
            new VoiceHistory(new VoiceCounts(List.of(), FRIDAY.minus(DAY.multipliedBy(40)), Optional.empty()));

    @Test
    void theTailIsThatOfPoisson() {
        assertThat(PoissonTail.atLeast(3, .5)).isCloseTo(.014388, within(1e-6));
        assertThat(PoissonTail.atLeast(10, 2)).isCloseTo(4.6498e-5, within(1e-8));
        assertThat(PoissonTail.atLeast(2, 5)).isEqualTo(1);
        assertThat(PoissonTail.atLeast(1_200, 1_000)).isBetween(1e-10, 1e-9);
    }

    @Test
    void whatComesEveryDayIsNoSurgeAndWhatIsFarMoreIsOne() {
        for (int day = 1; day <= 28; day++) {
            add(FRIDAY.minus(DAY.multipliedBy(day)), 2);
        }
        add(FRIDAY, 8);
        assertThat(history.surge(FRIDAY, 1e-4)).isEmpty();
        add(FRIDAY, 4);
        Surge surge = history.surge(FRIDAY, 1e-4).orElseThrow();
        assertThat(surge.count()).isEqualTo(12);
        assertThat(surge.usual()).isEqualTo(2);
    }

    @Test
    void weekendsAreHeldAgainstWeekends() {
        Instant saturday = FRIDAY.plus(DAY);
        for (int day = 1; day <= 28; day++) {
            Instant then = saturday.minus(DAY.multipliedBy(day));
            add(then, day % 7 == 0 || day % 7 == 6 ? 1 : 20);
        }
        add(saturday, 12);
        assertThat(history.surge(saturday, 1e-4)).isPresent();
    }

    @Test
    void fewAreNoSurgeAndWhereNobodyHasCountedForAWeekNothingIs() {
        add(FRIDAY, 2);
        assertThat(history.surge(FRIDAY, 1e-3)).isEmpty();
        VoiceHistory young =
                new VoiceHistory(new VoiceCounts(List.of(), FRIDAY.minus(DAY.multipliedBy(6)), Optional.empty()));
        young.add(new VoiceCount(VoiceCount.bucket(FRIDAY), "en", 50));
        assertThat(young.surge(FRIDAY, 1e-3)).isEmpty();
    }

    @Test
    void itSurgesAnewAfterADayOnWhichItDidNot() {
        assertThat(history.surges(FRIDAY)).isTrue();
        assertThat(history.surges(FRIDAY.plus(Duration.ofHours(23)))).isFalse();
        assertThat(history.surges(FRIDAY.plus(Duration.ofHours(46)))).isFalse();
        assertThat(history.surges(FRIDAY.plus(Duration.ofHours(71)))).isTrue();
    }

    @Test
    void whatIsUsualWithAStoryIsKnownFromItsSecondDayOnAndNotFromBeforeItBegan() {
        Instant monday = FRIDAY.minus(DAY.multipliedBy(4));
        List<VoiceCount> first = List.of(new VoiceCount(VoiceCount.bucket(monday), "en", 1));
        VoiceHistory young = VoiceHistory.ofStory(first);
        young.add(new VoiceCount(VoiceCount.bucket(monday.plus(Duration.ofHours(20))), "en", 50));
        assertThat(young.surge(monday.plus(Duration.ofHours(20)), 1e-3)).isEmpty();
        VoiceHistory calm = VoiceHistory.ofStory(first);
        calm.add(new VoiceCount(VoiceCount.bucket(FRIDAY), "en", 4));
        assertThat(calm.surge(FRIDAY, 1e-4)).isPresent();
        assertThat(calm.surgedBefore(FRIDAY, 1e-4)).isFalse();
        assertThat(calm.surgedBefore(FRIDAY.plus(Duration.ofHours(2)), 1e-4)).isTrue();
        assertThat(calm.surgedBefore(FRIDAY.plus(Duration.ofHours(25)), 1e-4)).isFalse();
    }

    private void add(Instant at, int voices) {
        history.add(new VoiceCount(VoiceCount.bucket(at), "en", voices));
    }
}
