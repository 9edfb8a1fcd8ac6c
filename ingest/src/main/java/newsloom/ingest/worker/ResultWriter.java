package newsloom.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.Outage;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.TransactionalWriter;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what requests yielded and what the worker remembers, in one transaction for all that has completed. Kafka takes it
 * only from those who still hold the partitions: of a worker that was taken for dead, nothing is written any more.
 */
final class ResultWriter implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(ResultWriter.class);

    private final WorkerParts worker;
    private final AssignedHosts hosts;
    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final RecordMapper mapper;
    private final TransactionalWriter writer;
    private final List<FetchResult> unwritten = new ArrayList<>();

    /** @param writer is closed with this */
    ResultWriter(WorkerParts worker, Consumer<String, byte[]> consumer, TransactionalWriter writer) {
        this.worker = worker;
        this.hosts = worker.hosts();
        this.consumer = consumer;
        this.topic = worker.topics().sources().name();
        int partitions = consumer.partitionsFor(topic).size();
        this.mapper = new RecordMapper(worker.topics(), partitions, hosts.longestHold(), worker.clock());
        this.writer = writer;
    }

    void add(List<FetchResult> completed) {
        unwritten.addAll(completed);
    }

    boolean isEmpty() {
        return unwritten.isEmpty();
    }

    /** Leaves out what no longer counts, since its hosts are another's now. */
    void dropLost() {
        unwritten.removeIf(result -> !hosts.counts(result));
    }

    /** What cannot be written now is kept, and made into records anew. */
    void write() {
        dropLost();
        if (!unwritten.isEmpty()) {
            List<OutgoingRecord> records = unwritten.stream()
                    .flatMap(result -> mapper.records(result).stream())
                    .toList();
            records.forEach(writer::add);
            Optional<KafkaException> fault = writer.commit(place(), consumer.groupMetadata());
            writer.clear();
            fault.ifPresentOrElse(this::failed, () -> settle(records));
        }
    }

    /** Waits for what is under way on these partitions, and writes it while they are ours. */
    void finish(Collection<Integer> partitions, Duration longest) {
        Instant deadline = worker.clock().instant().plus(longest);
        try {
            while (partitions.stream().anyMatch(hosts::isFetching)
                    && worker.clock().instant().isBefore(deadline)) {
                add(worker.pool().await(worker.settings().round().toMillis()));
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }

    @Override
    public void close() {
        writer.close();
    }

    private Map<TopicPartition, OffsetAndMetadata> place() {
        Map<TopicPartition, OffsetAndMetadata> place = new HashMap<>();
        for (FetchResult result : unwritten) {
            TopicPartition partition = new TopicPartition(topic, result.task().partition());
            place.computeIfAbsent(partition, own -> new OffsetAndMetadata(consumer.position(own)));
        }
        return place;
    }

    private void settle(List<OutgoingRecord> written) {
        unwritten.forEach(hosts::settle);
        unwritten.forEach(worker.meters()::fetched);
        worker.meters().wrote(written);
        unwritten.clear();
        worker.outage().over();
    }

    private void failed(KafkaException fault) {
        if (fault instanceof CommitFailedException) {
            logger.info("Others have some of the hosts now, and the rest is written again: {}", fault.getMessage());
        } else if (Outage.passes(fault)) {
            worker.outage().note("write what it found", fault);
        } else {
            throw TransactionalWriter.undelivered(fault);
        }
    }
}
