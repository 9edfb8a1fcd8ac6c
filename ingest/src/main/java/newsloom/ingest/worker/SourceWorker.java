package newsloom.ingest.worker;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.kafka.Outage;
import newsloom.kafka.write.UndeliveredException;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the sources whose hosts are its share of the group's: asks each when it is its turn, and writes what is new
 * together with what it remembers, in one transaction.
 *
 * <p>What it knows comes from the topic alone, read from its beginning whenever a partition becomes its own; so any worker
 * can be killed at any moment, and another goes on. What passes, it waits for; what does not, ends it.
 */
public final class SourceWorker implements Runnable, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(SourceWorker.class);

    private final WorkerSettings settings;
    private final WorkerClients clients;
    private final WorkerParts parts;
    private final Outage outage;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<PollingSession> session = Optional.empty();
    private volatile Optional<Throwable> failure = Optional.empty();

    /** @param client how to reach the broker, as Kafka's clients take it */
    public SourceWorker(
            Map<String, Object> client,
            Topics topics,
            WorkerSettings settings,
            ScheduleSettings schedule,
            Visitors visitors,
            MeterRegistry registry,
            InstantSource clock) {
        this.settings = settings;
        this.clients = new WorkerClients(client, settings);
        this.outage = new Outage(clock, closing);
        this.parts = new WorkerParts(
                topics,
                settings,
                new AssignedHosts(
                        topics.sources(), visitors.sources(), visitors.pages()::expect, schedule.backoff(), clock),
                new FetchPool(
                        visitors.sources(),
                        visitors.pages(),
                        gaps(visitors.delays(), schedule),
                        clock,
                        settings.threads()),
                new WorkerMeters(registry),
                outage,
                clock);
    }

    /** Works until closed, or until it fails for what does not pass. */
    @Override
    public void run() {
        try (FetchPool pool = parts.pool()) {
            while (!isClosing() && !Thread.currentThread().isInterrupted()) {
                work();
                outage.rest();
            }
            logger.debug("The worker ends, with {} requests under way.", pool.size());
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
            logger.debug("The worker has failed.", e);
        } finally {
            ended.countDown();
        }
    }

    /** What made it end, if that was not its closing. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why it does not poll all of its sources now, as a sentence; nothing if it does. */
    public Optional<String> notReady() {
        return failure.map(bug -> "The worker has ended: " + bug)
                .or(outage::sentence)
                .or(() -> Optional.of(session.map(PollingSession::notReady).orElse("The worker is starting."))
                        .filter(sentence -> !sentence.isEmpty()));
    }

    /** Returns when what was under way is written or given up; it will be asked for again. */
    @Override
    public void close() {
        closing.countDown();
        session.ifPresent(PollingSession::wakeup);
        try {
            if (!ended.await(settings.farewell().plus(settings.patience()).toMillis(), TimeUnit.MILLISECONDS)) {
                logger.warn("The worker does not end; what it had under way will be asked for again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Returns when it is closed, or when its connection broke: what it knew is then read anew. */
    private void work() {
        try (PollingSession current = new PollingSession(parts, clients)) {
            session = Optional.of(current);
            current.run(this::isClosing);
        } catch (KafkaException | UndeliveredException e) {
            if (!Outage.passes(e)) {
                throw e;
            }
            outage.note("work with Kafka", e);
        }
    }

    /** Asked on the thread of a request: a host may have to be asked for it. */
    private static Function<URI, Duration> gaps(Function<URI, Duration> delays, ScheduleSettings schedule) {
        return address -> Collections.max(
                List.of(schedule.gap(), Collections.min(List.of(delays.apply(address), schedule.longestGap()))));
    }
}
