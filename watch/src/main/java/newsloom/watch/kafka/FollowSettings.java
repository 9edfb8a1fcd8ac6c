package newsloom.watch.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How to follow.
 *
 * @param since tell also what happened from then on; absent, which is the default, for what happens from the start on
 * @param poll how long to wait for records at a time; 200 ms by default
 */
public record FollowSettings(Optional<Instant> since, Duration poll) {

    public static FollowSettings defaults() {
        return new FollowSettings(Optional.empty(), Duration.ofMillis(200));
    }
}
