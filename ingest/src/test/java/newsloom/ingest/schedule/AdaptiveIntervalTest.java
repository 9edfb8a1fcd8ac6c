package newsloom.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveIntervalTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final ScheduleSettings settings = ScheduleSettings.defaults();
    private final AdaptiveInterval interval = new AdaptiveInterval(settings);

    @Test
    void aNewSourceIsAskedAtOnceAndThenByTheFirstIntervalWithinItsBounds() {
        assertThat(interval.start(bounds(60, 86_400), NOW)).isEqualTo(new ScheduleState(settings.first(), 0, NOW));
        assertThat(interval.start(bounds(3_600, 86_400), NOW).interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void jitterMakesTheWaitBothShorterAndLongerThanTheIntervalByItsShareAtMost() {
        List<Double> waits = IntStream.range(0, 200)
                .mapToObj(seed -> interval.after(
                        new ScheduleState(Duration.ofMinutes(100), 0, NOW),
                        FetchSignal.of(FetchSignal.Kind.NO_NEWS),
                        bounds(1, 86_400),
                        "source " + seed,
                        NOW))
                .map(state -> Duration.between(NOW, state.next()).toSeconds()
                        / (double) state.interval().toSeconds())
                .toList();

        assertThat(waits).allMatch(share -> share >= 1 - settings.jitter() && share <= 1 + settings.jitter());
        assertThat(Collections.min(waits)).isLessThan(1 - .8 * settings.jitter());
        assertThat(Collections.max(waits)).isGreaterThan(1 + .8 * settings.jitter());
    }

    @Test
    void jitterIsSpreadEvenly() {
        List<Double> draws = IntStream.range(0, 4_000)
                .mapToObj(turn -> Jitter.draw("source", turn))
                .toList();

        assertThat(draws).allMatch(draw -> draw >= -1 && draw < 1);
        for (double from = -1; from < 1; from += .25) {
            double start = from;
            assertThat(draws)
                    .filteredOn(draw -> draw >= start && draw < start + .25)
                    .hasSizeBetween(400, 600);
        }
        assertThat(Jitter.draw("source", 1)).isNotEqualTo(Jitter.draw("other", 1));
    }

    @Test
    void whoeverIsQuietAllWeekIsAskedAllTheSame() {
        Set<Integer> hours = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

        assertThat(QuietTimes.after(NOW, hours, Set.of())).isEqualTo(NOW);
        assertThat(QuietTimes.after(NOW, Set.of(), Set.of(DayOfWeek.values()))).isEqualTo(NOW);
    }

    @Test
    void theOneHourOfTheWeekThatIsNotQuietIsFoundUpToItsEnd() {
        Instant monday = Instant.parse("2026-11-30T00:00:00Z");
        Set<Integer> hours = IntStream.range(1, 24).boxed().collect(Collectors.toSet());
        Set<DayOfWeek> days = Set.of(DayOfWeek.values()).stream()
                .filter(day -> day != DayOfWeek.MONDAY)
                .collect(Collectors.toSet());

        assertThat(QuietTimes.after(monday.plusSeconds(3_600), hours, days)).isEqualTo(monday.plus(Duration.ofDays(7)));
    }

    @Test
    void ownBoundsCountAndTheOtherBoundGivesWay() {
        Optional<Duration> none = Optional.empty();
        Duration minute = Duration.ofMinutes(1);
        Duration day = Duration.ofDays(1);

        assertThat(IntervalBounds.of(none, none, settings))
                .isEqualTo(new IntervalBounds(settings.least(), settings.most()));
        assertThat(IntervalBounds.of(none, Optional.of(minute), settings))
                .isEqualTo(new IntervalBounds(minute, minute));
        assertThat(IntervalBounds.of(none, Optional.of(day), settings))
                .isEqualTo(new IntervalBounds(settings.least(), day));
        assertThat(IntervalBounds.of(Optional.of(day), none, settings)).isEqualTo(new IntervalBounds(day, day));
        assertThat(IntervalBounds.of(Optional.of(day), Optional.of(minute), settings))
                .isEqualTo(new IntervalBounds(day, day));
    }

    private static IntervalBounds bounds(long least, long most) {
        return new IntervalBounds(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }
}
