package newsloom.ingest.schedule;

import java.time.Duration;
import java.util.Optional;

/** Between which {@link AdaptiveInterval} keeps a source's interval. */
public record IntervalBounds(Duration least, Duration most) {

    /** Its own where it has them; the other bound gives way. */
    public static IntervalBounds of(Optional<Duration> least, Optional<Duration> most, ScheduleSettings settings) {
        Duration low = least.orElseGet(() ->
                most.filter(bound -> bound.compareTo(settings.least()) < 0).orElse(settings.least()));
        Duration high = most.orElse(settings.most());
        return new IntervalBounds(low, high.compareTo(low) < 0 ? low : high);
    }

    public Duration clamp(Duration interval) {
        if (interval.compareTo(least) < 0) {
            return least;
        }
        return interval.compareTo(most) > 0 ? most : interval;
    }
}
