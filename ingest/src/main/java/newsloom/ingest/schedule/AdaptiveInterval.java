package newsloom.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * Finds out when a source is to be asked again: an adaptive interval.
 *
 * <p>The interval shrinks to two thirds when there was news and grows by a quarter when not. It settles where both balance,
 * with news in a share {@code p} of the fetches: {@code (2/3)^p · (5/4)^(1-p) = 1}, so {@code p = .36}, about one in three.
 *
 * <p>Hints lengthen a wait up to the source's longest interval; what a server asks for
 * outright ({@code Retry-After}) goes before that bound. After failures the wait doubles each time, with jitter (exponential
 * backoff); after silence it stays within the longest interval, since a host that comes back would else be missed for as long as it was away.
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
            ScheduleState before, FetchSignal signal, IntervalBounds bounds, String seed, Instant now) {
        boolean failed = signal.kind().failed();
        int failures = failed ? before.failures() + 1 : 0;
        Duration interval = bounds.clamp(interval(before.interval(), signal.kind()));
        double draw = Jitter.draw(seed, now.getEpochSecond());
        Duration wait = failed
                ? backoff(longestBackoff(signal.kind(), bounds), bounds, failures, draw)
                : wait(interval, signal, bounds, draw);
        Duration asked = signal.retryAfter()
                .map(after -> shorter(after, settings.patience()))
                .orElse(Duration.ZERO);
        Instant then = now.plus(longer(wait, asked));
        return new ScheduleState(interval, failures, QuietTimes.after(then, signal.quietHours(), signal.quietDays()));
    }

    private static Duration interval(Duration before, FetchSignal.Kind kind) {
        return switch (kind) {
            case NEWS -> times(before, SHRINKING);
            case NO_NEWS -> times(before, GROWING);
            case FAILURE, SILENCE -> before;
        };
    }

    private Duration wait(Duration interval, FetchSignal signal, IntervalBounds bounds, double draw) {
        Duration hint = signal.hint().map(bounds::clamp).orElse(Duration.ZERO);
        return longer(bounds.clamp(times(interval, 1 + settings.jitter() * draw)), hint);
    }

    private Duration longestBackoff(FetchSignal.Kind kind, IntervalBounds bounds) {
        return kind == FetchSignal.Kind.SILENCE ? shorter(bounds.most(), settings.backoff()) : settings.backoff();
    }

    /** Only longer by jitter, never shorter than what was doubled. */
    private Duration backoff(Duration longest, IntervalBounds bounds, int failures, double draw) {
        Duration start = longer(bounds.least(), shorter(SHORTEST_BACKOFF, bounds.most()));
        double doubled = Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        Duration wait = shorter(times(start, doubled), longer(longest, start));
        return times(wait, 1 + settings.jitter() * Math.abs(draw));
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
