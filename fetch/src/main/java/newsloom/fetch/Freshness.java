package newsloom.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * What a server's headers say of when to ask again, on its way to the schedule.
 *
 * @param maxAge of {@code Cache-Control} or {@code Expires}
 * @param retryAfter of {@code Retry-After}, as a time from now
 */
public record Freshness(Optional<Duration> maxAge, Optional<Duration> retryAfter) {
    public static final Freshness UNKNOWN = new Freshness(Optional.empty(), Optional.empty());
}
