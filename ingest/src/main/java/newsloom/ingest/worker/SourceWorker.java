package newsloom.ingest.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceVisitor;
import newsloom.kafka.group.EndOffsets;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.OversizedArticle;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the sources whose hosts are its share of the group's: asks each when it is its turn, and writes what is new
 * together with what it remembers, in one transaction.
 *
 * <p>What it knows comes from the topic alone, read from its beginning whenever a partition becomes its own; so any worker
 * can be killed at any moment, and another goes on.
 */
public final class SourceWorker implements Runnable, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(SourceWorker.class);
    private static final long CATCHING_UP = Long.MAX_VALUE;

    private final Topics topics;
    private final WorkerSettings settings;
    private final InstantSource clock;
    private final FetchPool flights;
    private final Consumer<String, byte[]> consumer;
    private final EndOffsets ends;
    private final FencedWriter ledger;
    private final RecordMapper outbox;
    private final WorkerMeters meters;
    private final KafkaClientMetrics clientMeters;
    private final AssignedHosts share;
    private final List<FetchResult> unwritten = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile String notReady = "The worker is starting.";
    private volatile Optional<Throwable> failure = Optional.empty();

    /**
     * @param client how to reach the broker, as Kafka's clients take it
     * @param delays the pause between two requests that a host asks for
     */
    public SourceWorker(
            Map<String, Object> client,
            Topics topics,
            WorkerSettings settings,
            ScheduleSettings schedule,
            SourceVisitor sources,
            PageVisitor pages,
            Function<URI, Duration> delays,
            MeterRegistry registry,
            InstantSource clock) {
        this.topics = topics;
        this.settings = settings;
        this.clock = clock;
        WorkerClients clients = new WorkerClients(client, settings);
        this.consumer = clients.consumer();
        this.ends = new EndOffsets(clients.admin());
        this.outbox = new RecordMapper(
                topics, consumer.partitionsFor(topics.sources().name()).size(), schedule.backoff());
        this.ledger = new FencedWriter(clients::producer, record -> tooLarge(record));
        this.flights = new FetchPool(sources, pages, gaps(delays, schedule), clock, settings.threads());
        this.share = new AssignedHosts(topics.sources(), sources, schedule.backoff(), clock);
        this.meters = new WorkerMeters(registry);
        this.clientMeters = new KafkaClientMetrics(consumer);
        clientMeters.bindTo(registry);
    }

    /** Works until closed, or until it fails. */
    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(topics.sources().name()), new Handover());
            while (!closing) {
                round();
            }
        } catch (WakeupException e) {
            logger.debug("The worker is woken up to end.");
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
            logger.debug("The worker has failed.", e);
        } finally {
            end();
        }
    }

    /** What made it end, if that was not its closing. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why it does not poll all of its sources now, as a sentence; nothing if it does. */
    public Optional<String> notReady() {
        return Optional.of(notReady).filter(sentence -> !sentence.isEmpty());
    }

    /** Returns when what was under way is written or given up; it will be asked for again. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            if (!ended.await(settings.farewell().plus(settings.patience()).toMillis(), TimeUnit.MILLISECONDS)) {
                logger.warn("The worker does not end; what it had under way will be asked for again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        consumer.poll(patience()).forEach(share::take);
        share.open(partition -> consumer.position(partition(partition)));
        unwritten.addAll(flights.landed());
        write();
        dispatch();
        report();
    }

    /** Short while something is under way, so that its host and its thread are soon free again. */
    private Duration patience() {
        if (flights.size() > 0 || !unwritten.isEmpty()) {
            return Duration.ofMillis(5);
        }
        Instant now = clock.instant();
        return share.next()
                .map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(settings.round()) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(settings.round());
    }

    private void dispatch() {
        while (flights.hasRoom() && !closing && share.dispatch(flights)) {
            // Until there is no room, or nothing to do now.
        }
    }

    /** One transaction for all that has landed; what cannot be written now is kept for the next round. */
    private void write() {
        unwritten.removeIf(landing -> !share.counts(landing));
        if (unwritten.isEmpty()) {
            return;
        }
        List<OutgoingRecord> records = unwritten.stream()
                .flatMap(landing -> outbox.records(landing).stream())
                .toList();
        if (ledger.write(records, place(), consumer.groupMetadata())) {
            unwritten.forEach(share::settle);
            unwritten.forEach(meters::fetched);
            meters.wrote(records);
            unwritten.clear();
        }
    }

    private void report() {
        long closed = share.closed();
        notReady = closed == 0
                ? ""
                : "Reading the sources back: " + closed + " of "
                        + share.partitions().size() + " partitions are left.";
        Instant now = clock.instant();
        share.tidy(now);
        meters.holds(share.holdings(), now);
    }

    /** Asked on the thread of a flight: a host may have to be asked for it. */
    private static Function<URI, Duration> gaps(Function<URI, Duration> delays, ScheduleSettings schedule) {
        return address -> longer(schedule.gap(), shorter(delays.apply(address), schedule.longestGap()));
    }

    private Map<TopicPartition, OffsetAndMetadata> place() {
        Map<TopicPartition, OffsetAndMetadata> place = new HashMap<>();
        for (FetchResult landing : unwritten) {
            TopicPartition partition = partition(landing.task().partition());
            place.computeIfAbsent(partition, own -> new OffsetAndMetadata(consumer.position(own)));
        }
        return place;
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topics.sources().name(), number);
    }

    private OutgoingRecord tooLarge(OutgoingRecord record) {
        return record.article()
                .map(article -> outbox.quarantined(OversizedArticle.of(article, clock.instant())))
                .orElse(record);
    }

    private void end() {
        try (flights;
                ledger;
                ends;
                consumer) {
            if (failure.isEmpty()) {
                finish(share.partitions(), settings.farewell());
            }
            clientMeters.close();
        } catch (RuntimeException e) {
            logger.warn(
                    "The worker did not end in peace; what it had under way will be asked for again: {}",
                    e.getMessage());
        } finally {
            ended.countDown();
        }
    }

    /** Waits for what is under way on these partitions, and writes it while they are ours. */
    private void finish(Collection<Integer> partitions, Duration longest) {
        Instant deadline = clock.instant().plus(longest);
        try {
            while (partitions.stream().anyMatch(share::isFlying)
                    && clock.instant().isBefore(deadline)) {
                unwritten.addAll(flights.await(settings.round().toMillis()));
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Gives hosts up cleanly, and takes them over only as they were left. */
    private final class Handover implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            if (assigned.isEmpty()) {
                return;
            }
            // Waits for a transaction of the former holder that is just ending.
            consumer.committed(java.util.Set.copyOf(assigned));
            Map<TopicPartition, Long> last = ends.of(assigned);
            consumer.seekToBeginning(assigned);
            assigned.forEach(own -> share.add(own.partition(), last.getOrDefault(own, CATCHING_UP)));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            List<Integer> partitions =
                    revoked.stream().map(TopicPartition::partition).toList();
            partitions.forEach(share::rest);
            finish(partitions, closing ? settings.farewell() : settings.handover());
            partitions.forEach(share::drop);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            lost.forEach(gone -> share.drop(gone.partition()));
        }
    }
}
