package newsloom.ingest.schedule;

import java.time.Duration;

/**
 * How often sources are asked.
 *
 * @param least the shortest interval of a source that has none of its own. Default 2 minutes
 * @param first the interval of a source that is not known yet. Default 10 minutes
 * @param most the longest interval. Default 6 hours
 * @param backoff the longest wait after failures; after no answer at all it is {@code most}. Default 1 day
 * @param patience the longest {@code Retry-After} that is kept to. Default 30 days
 * @param gap how long a host is left alone after each request. Default 1 second
 * @param longestGap the longest gap that a {@code Crawl-delay} may ask for. Default 1 minute
 * @param jitter by which share an interval is longer or shorter, so that sources do not march in step. Default 0.1
 */
public record ScheduleSettings(
        Duration least,
        Duration first,
        Duration most,
        Duration backoff,
        Duration patience,
        Duration gap,
        Duration longestGap,
        double jitter) {

    public ScheduleSettings {
        if (least.isNegative() || least.isZero() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "The shortest interval must be longer than nothing, and not longer than the longest.");
        }
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("The jitter must be a share, from 0 to below 1.");
        }
    }

    public static ScheduleSettings defaults() {
        return new ScheduleSettings(
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofHours(6),
                Duration.ofDays(1),
                Duration.ofDays(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                0.1);
    }

    public ScheduleSettings withIntervals(Duration shortest, Duration longest) {
        Duration start = first.compareTo(longest) > 0 ? longest : first.compareTo(shortest) < 0 ? shortest : first;
        return new ScheduleSettings(shortest, start, longest, backoff, patience, gap, longestGap, jitter);
    }

    public ScheduleSettings withGap(Duration other) {
        return new ScheduleSettings(least, first, most, backoff, patience, other, longestGap, jitter);
    }
}
