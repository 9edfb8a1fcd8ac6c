package newsloom.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AdaptiveIntervalProperties {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final ScheduleSettings settings = ScheduleSettings.defaults();
    private final AdaptiveInterval rhythm = new AdaptiveInterval(settings);

    @Property
    void neverEarlierThanTheServerAsks(
            @ForAll FetchSignal.Kind kind,
            @ForAll @LongRange(min = 0, max = 30 * 86_400) long seconds,
            @ForAll @IntRange(max = 40) int failures,
            @ForAll String seed) {
        FetchSignal signal =
                new FetchSignal(kind, Optional.empty(), Optional.of(Duration.ofSeconds(seconds)), Set.of(), Set.of());

        ScheduleState next = rhythm.after(state(600, failures), signal, bounds(120, 3_600), seed, NOW);

        assertThat(next.next()).isAfterOrEqualTo(NOW.plusSeconds(seconds));
    }

    @Property
    void withinItsBoundsWhateverIsHinted(
            @ForAll boolean news,
            @ForAll @LongRange(min = 1, max = 100_000) long least,
            @ForAll @LongRange(min = 0, max = 100_000) long more,
            @ForAll @LongRange(min = 0, max = 10_000_000) long hint,
            @ForAll @LongRange(min = 1, max = 1_000_000) long interval,
            @ForAll String seed) {
        IntervalBounds bounds = bounds(least, least + more);
        FetchSignal signal = new FetchSignal(
                news ? FetchSignal.Kind.NEWS : FetchSignal.Kind.NO_NEWS,
                Optional.of(Duration.ofSeconds(hint)),
                Optional.empty(),
                Set.of(),
                Set.of());

        ScheduleState next = rhythm.after(state(interval, 0), signal, bounds, seed, NOW);

        assertThat(Duration.between(NOW, next.next())).isBetween(bounds.least(), bounds.most());
        assertThat(next.interval()).isBetween(bounds.least(), bounds.most());
    }

    @Property
    void neverInAQuietHourUnlessAllAre(
            @ForAll @Size(max = 23) Set<@IntRange(max = 23) Integer> hours,
            @ForAll @Size(max = 6) Set<DayOfWeek> days,
            @ForAll @LongRange(min = 0, max = 400_000) long later) {
        FetchSignal signal = new FetchSignal(FetchSignal.Kind.NO_NEWS, Optional.empty(), Optional.empty(), hours, days);

        Instant next = rhythm.after(state(600, 0), signal, bounds(120, 3_600), "a", NOW.plusSeconds(later))
                .next();

        assertThat(hours).doesNotContain(next.atZone(ZoneOffset.UTC).getHour());
        assertThat(days).doesNotContain(next.atZone(ZoneOffset.UTC).getDayOfWeek());
    }

    @Property
    void eachFailureDoublesTheWaitUpToTheLongest(@ForAll @IntRange(max = 40) int failures, @ForAll String seed) {
        ScheduleState next = rhythm.after(
                state(600, failures), FetchSignal.of(FetchSignal.Kind.FAILURE), bounds(120, 3_600), seed, NOW);

        double doubled = Math.min(
                120 * Math.pow(2, failures), (double) settings.backoff().toSeconds());
        double wait = Duration.between(NOW, next.next()).toMillis() / 1000.0;
        assertThat(wait).isBetween(doubled, doubled * (1 + settings.jitter()) + 0.001);
        assertThat(next.failures()).isEqualTo(failures + 1);
    }

    @Property
    void silenceIsWaitedOutWithinTheLongestInterval(
            @ForAll @IntRange(max = 40) int failures,
            @ForAll @LongRange(min = 1, max = 200_000) long most,
            @ForAll String seed) {
        IntervalBounds bounds = bounds(1, most);

        ScheduleState next =
                rhythm.after(state(600, failures), FetchSignal.of(FetchSignal.Kind.SILENCE), bounds, seed, NOW);

        double longest = Math.min(most, settings.backoff().toSeconds()) * (1 + settings.jitter());
        assertThat(Duration.between(NOW, next.next()).toMillis() / 1000.0).isBetween(1.0, longest + 0.001);
    }

    @Property
    void theSameLotIsDrawnEveryTime(@ForAll String seed) {
        FetchSignal signal = FetchSignal.of(FetchSignal.Kind.NEWS);
        assertThat(rhythm.after(state(600, 0), signal, bounds(1, 9_000), seed, NOW))
                .isEqualTo(rhythm.after(state(600, 0), signal, bounds(1, 9_000), seed, NOW));
    }

    /** A source with news every {@code every} seconds is asked more often than that, but not much more. */
    @Property(tries = 50)
    void theIntervalSettlesNearTheTimeBetweenNews(@ForAll @LongRange(min = 600, max = 7_200) long every) {
        ScheduleState state = state(600, 0);
        Instant now = NOW;
        int fetches = 0;
        Instant end = NOW.plusSeconds(every * 200);
        Instant before = NOW;
        while (now.isBefore(end)) {
            boolean news = now.getEpochSecond() / every != before.getEpochSecond() / every;
            before = now;
            state = rhythm.after(
                    state,
                    FetchSignal.of(news ? FetchSignal.Kind.NEWS : FetchSignal.Kind.NO_NEWS),
                    bounds(60, 86_400),
                    "x",
                    now);
            now = state.next();
            fetches++;
        }
        assertThat(fetches / 200.0).isBetween(1.5, 5.0);
    }

    private static ScheduleState state(long seconds, int failures) {
        return new ScheduleState(Duration.ofSeconds(seconds), failures, NOW);
    }

    private static IntervalBounds bounds(long least, long most) {
        return new IntervalBounds(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }
}
