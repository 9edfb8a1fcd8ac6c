package newsloom.dedupe.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The transactions of the threads that group articles: how long each was open, for Kafka gives up one that is open too
 * long, and what waits until the thread has none open, because it takes a while.
 */
final class Transactions implements Executor {
    private final InstantSource clock;
    private final Timer open;
    private final Map<Long, Instant> begun = new ConcurrentHashMap<>();
    private final Map<Long, Runnable> waiting = new ConcurrentHashMap<>();

    Transactions(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.open = Timer.builder("newsloom.transaction")
                .description("From the first record of a transaction until it is committed")
                .register(registry);
    }

    /** Runs this in this thread, as soon as the transaction that it is in is committed; only the last of several. */
    @Override
    public void execute(Runnable work) {
        waiting.put(thread(), work);
    }

    void begun() {
        begun.put(thread(), clock.instant());
    }

    void committed() {
        Optional.ofNullable(begun.remove(thread()))
                .ifPresent(since -> open.record(Duration.between(since, clock.instant())));
        Optional.ofNullable(waiting.remove(thread())).ifPresent(Runnable::run);
    }

    void aborted() {
        begun.remove(thread());
        waiting.remove(thread());
    }

    private static long thread() {
        return Thread.currentThread().getId();
    }
}
