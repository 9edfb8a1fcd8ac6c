package newsloom.store.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import newsloom.kafka.Outage;
import newsloom.store.StoreRetention;
import newsloom.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a store let go what is old, bit by bit. Give it a thread; it runs until it is closed or meets a bug. */
public final class RetentionWorker implements Runnable, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(RetentionWorker.class);
    private static final int MOST = 200;
    /** Between bits, so that whoever waits to write has a turn. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private static final Duration ROUND = Duration.ofMinutes(1);

    private final StoreRetention store;
    private final RetentionSettings settings;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Outage outage;
    private volatile Optional<Throwable> failure = Optional.empty();

    public RetentionWorker(StoreRetention store, RetentionSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.outage = new Outage(clock, closing, StoreUnavailableException.class::isInstance);
    }

    @Override
    public void run() {
        if (started.compareAndSet(false, true)) {
            try {
                while (!rest(outage.keepTrying("delete what is old", this::drop) > 0 ? BREATH : ROUND)) {
                    logger.debug("There may be more.");
                }
            } catch (RuntimeException | Error e) {
                end(e);
            } finally {
                ended.countDown();
            }
        }
    }

    /** A bit of what is old now; how many articles and stories that was. */
    int drop() {
        Instant now = clock.instant();
        int texts = settings.texts()
                .map(keep -> store.dropTexts(now.minus(keep), now, MOST))
                .orElse(0);
        int stories = settings.stories()
                .map(keep -> store.dropStories(now.minus(keep), now, MOST))
                .orElse(0);
        if (texts + stories > 0) {
            logger.info("Deleted the texts of {} articles, and {} stories, as they were old.", texts, stories);
        }
        return texts + stories;
    }

    /** What ended it, if anything did but a close. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why nothing old is deleted now, as a sentence; empty when it is. */
    public Optional<String> notReady() {
        return ended.getCount() == 0 ? Optional.of("Nothing old is deleted any more.") : outage.sentence();
    }

    @Override
    public void close() {
        closing.countDown();
        if (started.compareAndSet(false, true)) {
            ended.countDown();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A close ends whatever outage is waited for by an exception, too. */
    private void end(Throwable cause) {
        if (closing.getCount() > 0) {
            failure = Optional.of(cause);
            logger.error("Nothing old is deleted any more, because of a bug; a restart goes on.", cause);
        }
    }

    /** Whether it is closed. */
    private boolean rest(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
