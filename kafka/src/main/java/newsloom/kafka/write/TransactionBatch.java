package newsloom.kafka.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;

/** One transaction at a time: its records are kept until Kafka has it, so that one that fails can be made again. */
public final class TransactionBatch {
    private static final int ATTEMPTS = 5;

    private final Producer<String, byte[]> producer;
    private final List<OutgoingRecord> pending = new ArrayList<>();
    private boolean open;

    public TransactionBatch(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    public int size() {
        return pending.size();
    }

    /** Does not wait; what goes wrong shows when the batch is committed. */
    public void add(OutgoingRecord record) {
        pending.add(record);
        send(record);
    }

    /**
     * Returns when Kafka has all of it and the place.
     *
     * @param instead gives what is written instead of a record that Kafka will not take for its size
     */
    public void commit(
            Map<TopicPartition, OffsetAndMetadata> place,
            ConsumerGroupMetadata group,
            UnaryOperator<OutgoingRecord> instead) {
        for (int attempt = 1; !tryCommit(place, group, attempt); attempt++) {
            pending.replaceAll(record -> record.isTooLarge() ? instead.apply(record) : record);
            pending.forEach(this::send);
        }
        pending.clear();
    }

    private boolean tryCommit(Map<TopicPartition, OffsetAndMetadata> place, ConsumerGroupMetadata group, int attempt) {
        try {
            begin();
            producer.sendOffsetsToTransaction(place, group);
            producer.commitTransaction();
            open = false;
            return true;
        } catch (TimeoutException e) {
            throw undelivered(e); // the only thing Kafka allows now is the same call again
        } catch (KafkaException e) {
            abort(e);
            if (attempt >= ATTEMPTS && pending.stream().noneMatch(OutgoingRecord::isTooLarge)) {
                throw undelivered(e);
            }
            return false;
        }
    }

    private void abort(KafkaException cause) {
        try {
            producer.abortTransaction();
            open = false;
        } catch (KafkaException fatal) {
            fatal.addSuppressed(cause);
            throw undelivered(fatal);
        }
    }

    private void send(OutgoingRecord record) {
        try {
            begin();
            // The callback learns all that this future would tell.
            var unused = producer.send(record.record(), (sent, broken) -> {
                if (broken instanceof RecordTooLargeException) {
                    record.tooLarge().set(true);
                }
            });
        } catch (KafkaException broken) {
            // The commit meets the same, and makes the transaction again.
        }
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    public static UndeliveredException undelivered(Exception cause) {
        return new UndeliveredException(
                "Kafka did not take what was written (" + cause.getMessage()
                        + "). Check that the broker runs and has room, then start again.",
                cause);
    }
}
