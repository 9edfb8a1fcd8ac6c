package newsloom.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a fetch tells {@link AdaptiveInterval} of when to ask again.
 *
 * @param hint how long the answer stays as it is, by {@code Cache-Control} or {@code ttl}
 * @param retryAfter how long the server asks us to stay away
 * @param quietHours in UTC
 */
public record FetchSignal(
        Kind kind,
        Optional<Duration> hint,
        Optional<Duration> retryAfter,
        Set<Integer> quietHours,
        Set<DayOfWeek> quietDays) {

    /** Whether there was something new, or why not. */
    public enum Kind {
        NEWS,
        NO_NEWS,
        /** The server answered, and not as it should. */
        FAILURE,
        /** No answer, or a broken one: most of these pass by themselves. */
        SILENCE;

        boolean failed() {
            return this == FAILURE || this == SILENCE;
        }
    }

    public FetchSignal {
        quietHours = Set.copyOf(quietHours);
        quietDays = Set.copyOf(quietDays);
    }

    public static FetchSignal of(Kind kind) {
        return new FetchSignal(kind, Optional.empty(), Optional.empty(), Set.of(), Set.of());
    }
}
