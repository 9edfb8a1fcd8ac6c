package newsloom.watch.kafka;

import java.time.Duration;

/**
 * How to follow.
 *
 * @param fromBeginning tell also what had happened before the start; by default only what happens from then on
 * @param poll how long to wait for records at a time; 200 ms by default
 */
public record FollowSettings(boolean fromBeginning, Duration poll) {

    public static FollowSettings defaults() {
        return new FollowSettings(false, Duration.ofMillis(200));
    }
}
