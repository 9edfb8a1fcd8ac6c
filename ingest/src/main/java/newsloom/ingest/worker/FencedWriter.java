package newsloom.ingest.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.TransactionBatch;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a worker found and what it remembers in one transaction, which Kafka takes only from those who still hold
 * the partitions: of a worker that was taken for dead, nothing is written any more.
 */
final class FencedWriter implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(FencedWriter.class);

    private final Supplier<Producer<String, byte[]>> producers;
    private final UnaryOperator<OutgoingRecord> instead;
    private Producer<String, byte[]> producer;
    private Optional<KafkaException> fault = Optional.empty();

    /** @param instead gives what is written instead of a record that Kafka will not take for its size */
    FencedWriter(Supplier<Producer<String, byte[]>> producers, UnaryOperator<OutgoingRecord> instead) {
        this.producers = producers;
        this.instead = instead;
        this.producer = begin();
    }

    /** Whether it is written; if not, nothing of it is, and it can be tried again once the group has been heard. */
    boolean write(
            List<OutgoingRecord> records, Map<TopicPartition, OffsetAndMetadata> place, ConsumerGroupMetadata group) {
        List<OutgoingRecord> pending = new ArrayList<>(records);
        fault = Optional.empty();
        while (!tryWrite(pending, place, group)) {
            if (pending.stream().noneMatch(OutgoingRecord::isTooLarge)) {
                return false;
            }
            pending.replaceAll(record -> record.isTooLarge() ? instead.apply(record) : record);
        }
        return true;
    }

    /** Why Kafka did not take what was written last; none when it has, or when others have the partitions now. */
    Optional<KafkaException> fault() {
        return fault;
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }

    private boolean tryWrite(
            List<OutgoingRecord> records, Map<TopicPartition, OffsetAndMetadata> place, ConsumerGroupMetadata group) {
        try {
            producer.beginTransaction();
            records.forEach(this::send);
            producer.sendOffsetsToTransaction(place, group);
        } catch (KafkaException e) {
            abort(records, e);
            return false;
        }
        return commit(records);
    }

    private boolean commit(List<OutgoingRecord> records) {
        try {
            producer.commitTransaction();
            return true;
        } catch (TimeoutException e) {
            throw TransactionBatch.undelivered(
                    e); // nobody knows whether it is written: the topic tells those who start anew
        } catch (KafkaException e) {
            abort(records, e);
            return false;
        }
    }

    private void send(OutgoingRecord record) {
        // The callback learns all that this future would tell.
        var unused = producer.send(record.record(), (sent, broken) -> {
            if (broken instanceof RecordTooLargeException) {
                record.tooLarge().set(true);
            }
        });
    }

    private void abort(List<OutgoingRecord> records, KafkaException cause) {
        boolean known =
                cause instanceof CommitFailedException || records.stream().anyMatch(OutgoingRecord::isTooLarge);
        if (!known && !Outage.passes(cause)) {
            throw TransactionBatch.undelivered(cause);
        }
        fault = Optional.of(cause).filter(unknown -> !known);
        logger.info("What was found is written again: {}", cause.getMessage());
        try {
            producer.abortTransaction();
        } catch (KafkaException fatal) {
            producer.close(java.time.Duration.ZERO);
            producer = begin();
        }
    }

    private Producer<String, byte[]> begin() {
        Producer<String, byte[]> fresh = producers.get();
        try {
            fresh.initTransactions();
            return fresh;
        } catch (KafkaException e) {
            fresh.close(java.time.Duration.ZERO);
            throw TransactionBatch.undelivered(e);
        }
    }
}
