package newsloom.watch.send;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a message waits for its next attempt: twice as long each time, so that a receiver in trouble is left in peace.
 *
 * @param jitter numbers from 0 to 1: those who failed together do not come back together
 */
record Backoff(DoubleSupplier jitter) {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 11;

    /** @param attempts how many there were */
    Duration after(int attempts) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis((long) (wait.toMillis() * (0.8 + 0.4 * jitter.getAsDouble())));
    }
}
