package newsloom.ingest.worker;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import newsloom.kafka.group.EndOffsets;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.UndeliveredException;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker's connection to Kafka, until it is closed or breaks: takes hosts over as the group says, has them asked, and
 * writes what is found.
 */
final class PollingSession implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(PollingSession.class);
    private static final long CATCHING_UP = Long.MAX_VALUE;

    private final String topic;
    private final WorkerSettings settings;
    private final InstantSource clock;
    private final AssignedHosts share;
    private final FetchPool flights;
    private final WorkerMeters meters;
    private final Outage outage;
    private final Consumer<String, byte[]> consumer;
    private final KafkaClientMetrics clientMeters;
    private final EndOffsets ends;
    private final RecordMapper outbox;
    private final FencedWriter ledger;
    private final List<FetchResult> unwritten = new ArrayList<>();
    private boolean joined;
    private boolean ending;
    private volatile String notReady = "The worker waits for its share of the sources.";

    PollingSession(
            WorkerClients clients,
            Topics topics,
            AssignedHosts share,
            FetchPool flights,
            WorkerMeters meters,
            Outage outage,
            InstantSource clock) {
        this.topic = topics.sources().name();
        this.settings = clients.settings();
        this.clock = clock;
        this.share = share;
        this.flights = flights;
        this.meters = meters;
        this.outage = outage;
        this.consumer = clients.consumer();
        this.clientMeters = meters.of(consumer);
        this.ends = new EndOffsets(clients.admin());
        try {
            this.outbox = new RecordMapper(topics, consumer.partitionsFor(topic).size(), share.longestHold());
            this.ledger = new FencedWriter(clients::producer, record -> outbox.instead(record, clock.instant()));
        } catch (KafkaException | UndeliveredException e) {
            closeReaders();
            throw e;
        }
    }

    /** Works until it is to end, and then writes what is under way. */
    void run(BooleanSupplier end) {
        try {
            consumer.subscribe(List.of(topic), new Handover());
            while (!end.getAsBoolean()) {
                round(end);
            }
        } catch (WakeupException e) {
            logger.debug("The worker is woken up to end.");
        } catch (RuntimeException | Error e) {
            giveUp();
            throw e;
        }
        ending = true;
        finish(share.partitions(), settings.farewell());
    }

    /** Why it does not poll all of its sources now, as a sentence; empty if it does. */
    String notReady() {
        return notReady;
    }

    /** Makes {@link #run} look whether it is to end; from any thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        try {
            closeReaders();
            ledger.close();
        } catch (RuntimeException e) {
            logger.warn(
                    "The worker's connection did not end in peace; what it had under way will be asked for again: {}",
                    e.getMessage());
        }
    }

    private void closeReaders() {
        try (clientMeters;
                ends;
                consumer) {
            logger.debug("Leaving the group.");
        }
    }

    /** What was found is asked for again by whoever has the hosts next; until then they are nobody's. */
    private void giveUp() {
        List.copyOf(share.partitions()).forEach(share::drop);
        unwritten.removeIf(landing -> !share.counts(landing));
    }

    private void round(BooleanSupplier end) {
        consumer.poll(patience()).forEach(share::take);
        share.open(partition -> consumer.position(new TopicPartition(topic, partition)));
        unwritten.addAll(flights.landed());
        if (!outage.isResting()) {
            write();
            dispatch(end);
        }
        report();
    }

    /** Short while something is under way, so that its host and its thread are soon free again. */
    private Duration patience() {
        if (outage.isResting()) {
            return settings.round();
        }
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

    /** Nothing more while what was found cannot be written: it would pile up. */
    private void dispatch(BooleanSupplier end) {
        while (outage.sentence().isEmpty() && flights.hasRoom() && !end.getAsBoolean() && share.dispatch(flights)) {
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
            outage.over();
        } else {
            ledger.fault().ifPresent(fault -> outage.note("write what it found", fault));
        }
    }

    private void report() {
        long closed = share.closed();
        notReady = closed == 0
                ? ""
                : "Reading the sources back: " + closed + " of "
                        + share.partitions().size() + " partitions are left.";
        if (joined && closed == 0 && unwritten.isEmpty()) {
            outage.over();
        }
        Instant now = clock.instant();
        share.tidy(now);
        meters.holds(share.holdings(), now);
    }

    private Map<TopicPartition, OffsetAndMetadata> place() {
        Map<TopicPartition, OffsetAndMetadata> place = new HashMap<>();
        for (FetchResult landing : unwritten) {
            TopicPartition partition = new TopicPartition(topic, landing.task().partition());
            place.computeIfAbsent(partition, own -> new OffsetAndMetadata(consumer.position(own)));
        }
        return place;
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

    /** Gives hosts up cleanly, and takes them over only as they were left. */
    private final class Handover implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            joined = true;
            if (assigned.isEmpty()) {
                return;
            }
            // Waits for a transaction of the former holder that is just ending.
            consumer.committed(Set.copyOf(assigned));
            Map<TopicPartition, Long> last = ends.of(assigned);
            consumer.seekToBeginning(assigned);
            assigned.forEach(own -> share.add(own.partition(), last.getOrDefault(own, CATCHING_UP)));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            List<Integer> partitions =
                    revoked.stream().map(TopicPartition::partition).toList();
            partitions.forEach(share::rest);
            finish(partitions, ending ? settings.farewell() : settings.handover());
            partitions.forEach(share::drop);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            joined = false;
            lost.forEach(gone -> share.drop(gone.partition()));
        }
    }
}
