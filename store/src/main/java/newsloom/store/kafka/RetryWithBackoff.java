package newsloom.store.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newsloom.store.StoreUnavailableException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again, ever less often, while the database or Kafka is away; only the end of the sink ends it. */
final class RetryWithBackoff {
    private static final Logger LOG = LoggerFactory.getLogger(RetryWithBackoff.class);

    private final Duration firstPause;
    private final Duration longestPause;
    private final CountDownLatch end;
    private volatile Optional<String> trouble = Optional.empty();

    RetryWithBackoff(SinkSettings settings, CountDownLatch end) {
        this.firstPause = settings.firstPause();
        this.longestPause = settings.longestPause();
        this.end = end;
    }

    /**
     * What the attempt gives when it succeeds.
     *
     * @param what completes the sentence "Could not …"
     * @throws WakeupException when the sink ends first, as from a poll
     */
    <T> T keepTrying(String what, Supplier<T> attempt) {
        for (Duration pause = firstPause; ; pause = longer(pause)) {
            try {
                T done = attempt.get();
                trouble = Optional.empty();
                return done;
            } catch (StoreUnavailableException | RetriableException e) {
                trouble = Optional.of("It could not " + what + ", and tries again.");
                LOG.warn(
                        "Could not {}; trying again in {} ms, nothing is lost. {}",
                        what,
                        pause.toMillis(),
                        e.getMessage());
            }
            rest(pause);
        }
    }

    /** What is being tried again just now, as a sentence. */
    Optional<String> trouble() {
        return trouble;
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) < 0 ? twice : longestPause;
    }

    private void rest(Duration pause) {
        try {
            if (end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WakeupException();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
