package newsloom.ingest.worker;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.write.TransactionalWriter;
import newsloom.kafka.write.UndeliveredException;
import org.apache.kafka.clients.consumer.Consumer;
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

    private final WorkerParts worker;
    private final String topic;
    private final AssignedHosts hosts;
    private final FetchPool pool;
    private final Consumer<String, byte[]> consumer;
    private final KafkaClientMetrics clientMeters;
    private final ConsumerLag ends;
    private final ResultWriter results;
    private final PartitionHandover handover;
    private volatile String notReady = "The worker waits for its share of the sources.";

    PollingSession(WorkerParts worker, WorkerClients clients) {
        this.worker = worker;
        this.topic = worker.topics().sources().name();
        this.hosts = worker.hosts();
        this.pool = worker.pool();
        this.consumer = clients.consumer();
        this.clientMeters = worker.meters().of(consumer);
        this.ends = clients.lag();
        try {
            this.results = new ResultWriter(
                    worker, consumer, new TransactionalWriter(clients.producer(), lost -> clients.producer()));
        } catch (KafkaException | UndeliveredException e) {
            closeReaders();
            throw e;
        }
        this.handover = new PartitionHandover(worker, consumer, ends, results);
    }

    /** Works until it is to end, and then writes what is under way. */
    void run(BooleanSupplier end) {
        try {
            consumer.subscribe(List.of(topic), handover);
            while (!end.getAsBoolean()) {
                round(end);
            }
        } catch (WakeupException e) {
            logger.debug("The worker is woken up to end.");
        } catch (RuntimeException | Error e) {
            giveUp();
            throw e;
        }
        handover.end();
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
            results.close();
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
        List.copyOf(hosts.partitions()).forEach(hosts::drop);
        results.dropLost();
    }

    private void round(BooleanSupplier end) {
        consumer.poll(patience()).forEach(hosts::take);
        hosts.open(partition -> consumer.position(new TopicPartition(topic, partition)));
        results.add(pool.completed());
        if (!worker.outage().isResting()) {
            results.write();
            dispatch(end);
        }
        report();
    }

    /** Short while something is under way, so that its host and its thread are soon free again. */
    private Duration patience() {
        Duration round = worker.settings().round();
        if (worker.outage().isResting()) {
            return round;
        }
        if (pool.size() > 0 || !results.isEmpty()) {
            return Duration.ofMillis(5);
        }
        Instant now = worker.clock().instant();
        return hosts.next()
                .map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(round) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(round);
    }

    /** Nothing more while what was found cannot be written: it would pile up. */
    private void dispatch(BooleanSupplier end) {
        while (worker.outage().sentence().isEmpty() && pool.hasRoom() && !end.getAsBoolean() && hosts.dispatch(pool)) {
            // Until there is no room, or nothing to do now.
        }
    }

    private void report() {
        long closed = hosts.closed();
        notReady = closed == 0
                ? ""
                : "Reading the sources back: " + closed + " of "
                        + hosts.partitions().size() + " partitions are left.";
        if (handover.hasJoined() && closed == 0 && results.isEmpty()) {
            worker.outage().over();
        }
        Instant now = worker.clock().instant();
        hosts.tidy(now);
        worker.meters().holds(hosts.assignments(), now);
    }
}
