package newsloom.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * Finds out when a source is to be asked again.
 *
 * <p>The interval shrinks to two thirds when there was news and grows by a quarter when not: it settles where about one
 * fetch in three finds something. Hints lengthen a wait up to the source's longest interval; what a server asks for
 * outright ({@code Retry-After}) goes before that bound. After failures the wait doubles each time; after silence it stays
 * within the longest interval, since a host that comes back would else be missed for as long as it was away.
 */
public final class AdaptiveInterval {
    private static final Duration SHORTEST_BACKOFF = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 20;
    private static final double SHRINKING = 2.0 / 3;
    private static final double GROWING = 1.25;

    private final ScheduleSettings settings;

    public AdaptiveInterval(ScheduleSettings settings) {
        this.settings = settings;
    }

    public ScheduleState start(IntervalBounds bounds, Instant now) {
        return new ScheduleState(bounds.clamp(settings.first()), 0, now);
    }

    /** @param seed draws the jitter: the source's id */
    public ScheduleState after(
            ScheduleState before, FetchSignal beat, IntervalBounds bounds, String seed, Instant now) {
        boolean failed = beat.kind().failed();
        int failures = failed ? before.failures() + 1 : 0;
        Duration interval = bounds.clamp(interval(before.interval(), beat.kind()));
        double lot = Jitter.lot(seed, now.getEpochSecond());
        Duration wait = failed
                ? backoff(longestBackoff(beat.kind(), bounds), bounds, failures, lot)
                : wait(interval, beat, bounds, lot);
        Duration asked = beat.retryAfter()
                .map(after -> shorter(after, settings.patience()))
                .orElse(Duration.ZERO);
        Instant then = now.plus(longer(wait, asked));
        return new ScheduleState(interval, failures, QuietTimes.after(then, beat.quietHours(), beat.quietDays()));
    }

    private static Duration interval(Duration before, FetchSignal.Kind kind) {
        return switch (kind) {
            case NEWS -> times(before, SHRINKING);
            case NO_NEWS -> times(before, GROWING);
            case FAILURE, SILENCE -> before;
        };
    }

    private Duration wait(Duration interval, FetchSignal beat, IntervalBounds bounds, double lot) {
        Duration hint = beat.hint().map(bounds::clamp).orElse(Duration.ZERO);
        return longer(bounds.clamp(times(interval, 1 + settings.jitter() * lot)), hint);
    }

    private Duration longestBackoff(FetchSignal.Kind kind, IntervalBounds bounds) {
        return kind == FetchSignal.Kind.SILENCE ? shorter(bounds.most(), settings.backoff()) : settings.backoff();
    }

    /** Only longer by jitter, never shorter than what was doubled. */
    private Duration backoff(Duration longest, IntervalBounds bounds, int failures, double lot) {
        Duration start = longer(bounds.least(), shorter(SHORTEST_BACKOFF, bounds.most()));
        double doubled = Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        Duration wait = shorter(times(start, doubled), longer(longest, start));
        return times(wait, 1 + settings.jitter() * Math.abs(lot));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
