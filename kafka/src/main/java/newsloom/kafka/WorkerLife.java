package newsloom.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a worker that has a thread: it works until it is closed or meets a bug, and waits while an outage lasts. */
public final class WorkerLife {
    private static final Logger logger = LoggerFactory.getLogger(WorkerLife.class);

    private final String whenEnded;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Outage outage;
    private volatile Optional<Throwable> failure = Optional.empty();

    /**
     * @param whenEnded what is so once it has ended, as a sentence without its full stop
     * @param isOutage which failures pass
     */
    public WorkerLife(String whenEnded, InstantSource clock, Predicate<Throwable> isOutage) {
        this.whenEnded = whenEnded;
        this.outage = new Outage(clock, closing, isOutage);
    }

    /**
     * Works in this thread; to be called once, and after a close it does nothing.
     *
     * @param work returns soon after {@link #isEnding()}
     * @param leaving is done in the end, whatever happened
     */
    public void run(Runnable work, Runnable leaving) {
        if (started.compareAndSet(false, true)) {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                end(e);
            } finally {
                leaving.run();
                ended.countDown();
            }
        }
    }

    /** What the attempt gives when it succeeds; see {@link Outage#keepTrying}. */
    public <T> T keepTrying(String what, Supplier<T> attempt) {
        return outage.keepTrying(what, attempt);
    }

    /** Waits that long; whether it is to end. */
    public boolean rest(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    public boolean isEnding() {
        return closing.getCount() == 0;
    }

    /** What ended it, if anything did but a close. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why it does not work now, as a sentence; empty when it does. */
    public Optional<String> notReady() {
        return ended.getCount() == 0 ? Optional.of(whenEnded + ".") : outage.sentence();
    }

    /** Returns when it has ended, started or not. */
    public void close() {
        close(() -> {});
    }

    /** @param leaving is done here if it has never run */
    public void close(Runnable leaving) {
        closing.countDown();
        if (started.compareAndSet(false, true)) {
            leaving.run();
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
        if (!isEnding()) {
            failure = Optional.of(cause);
            logger.error("{}, because of a bug; a restart goes on.", whenEnded, cause);
        }
    }
}
