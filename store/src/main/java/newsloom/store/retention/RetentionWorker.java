package newsloom.store.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsloom.kafka.WorkerLife;
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
    private final WorkerLife life;

    public RetentionWorker(StoreRetention store, RetentionSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.life =
                new WorkerLife("Nothing old is deleted any more", clock, StoreUnavailableException.class::isInstance);
    }

    @Override
    public void run() {
        life.run(this::dropUntilClosed, () -> {});
    }

    private void dropUntilClosed() {
        while (!life.rest(life.keepTrying("delete what is old", this::drop) > 0 ? BREATH : ROUND)) {
            logger.debug("There may be more.");
        }
    }

    /** A bit of what is old now; how many articles, stories and alerts that was. */
    int drop() {
        Instant now = clock.instant();
        int texts = settings.texts()
                .map(keep -> store.dropTexts(now.minus(keep), now, MOST))
                .orElse(0);
        int stories = settings.stories()
                .map(keep -> store.dropStories(now.minus(keep), now, MOST))
                .orElse(0);
        int alerts = settings.alerts()
                .map(keep -> store.dropAlerts(now.minus(keep), MOST))
                .orElse(0);
        if (texts + stories + alerts > 0) {
            logger.info(
                    "Deleted the texts of {} articles, {} stories and {} alerts, as they were old.",
                    texts,
                    stories,
                    alerts);
        }
        return texts + stories + alerts;
    }

    /** What ended it, if anything did but a close. */
    public Optional<Throwable> failure() {
        return life.failure();
    }

    /** Why nothing old is deleted now, as a sentence; empty when it is. */
    public Optional<String> notReady() {
        return life.notReady();
    }

    @Override
    public void close() {
        life.close();
    }
}
