package newsloom.kafka.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Writes records, and how far their source is read with them, in one transaction at a time: they are kept until Kafka has
 * them, so that a transaction that fails can be made again. What Kafka does not take for its size is replaced.
 */
public final class TransactionalWriter implements AutoCloseable {
    private final Function<KafkaException, Producer<String, byte[]>> successor;
    private final List<OutgoingRecord> pending = new ArrayList<>();
    private Producer<String, byte[]> producer;
    private boolean open;
    private Optional<KafkaException> unsent = Optional.empty();

    /**
     * @param producer is closed with this
     * @param successor gives the producer to go on with when one is lost for good, or throws
     */
    public TransactionalWriter(
            Producer<String, byte[]> producer, Function<KafkaException, Producer<String, byte[]>> successor) {
        this.successor = successor;
        this.producer = started(producer);
    }

    public int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    public int size() {
        return pending.size();
    }

    /** What goes wrong shows when it is committed. Waits only where Kafka does not answer, a minute at most. */
    public void add(OutgoingRecord record) {
        pending.add(record);
        send(record);
    }

    /**
     * Returns when Kafka has all of it and the place, or has taken nothing: then with why, and all of it is kept.
     *
     * @throws UndeliveredException if nobody knows which of the two it is
     */
    public Optional<KafkaException> commit(Map<TopicPartition, OffsetAndMetadata> place, ConsumerGroupMetadata group) {
        return commit(() -> producer.sendOffsetsToTransaction(place, group));
    }

    /** As the other, where there is no place to keep. */
    Optional<KafkaException> commit() {
        return commit(() -> {});
    }

    /** Forgets what could not be committed. */
    public void clear() {
        pending.clear();
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(1));
    }

    /** @param timeout how long to wait for what is under way */
    public void close(Duration timeout) {
        producer.close(timeout);
    }

    public static UndeliveredException undelivered(Exception cause) {
        return new UndeliveredException(
                "Kafka did not take what was written (" + cause.getMessage()
                        + "). Check that the broker runs and has room, then start again.",
                cause);
    }

    private Optional<KafkaException> commit(Runnable place) {
        Optional<KafkaException> fault = tryCommit(place);
        while (fault.isPresent() && pending.stream().anyMatch(OutgoingRecord::isTooLarge)) {
            pending.replaceAll(OutgoingRecord::replaced);
            fault = tryCommit(place);
        }
        if (fault.isEmpty()) {
            pending.clear();
        }
        return fault;
    }

    private Optional<KafkaException> tryCommit(Runnable place) {
        try {
            resend();
            place.run();
        } catch (KafkaException e) {
            return abort(e);
        }
        try {
            producer.commitTransaction();
            open = false;
            return Optional.empty();
        } catch (TimeoutException e) {
            throw undelivered(e); // it may be written or not, and all that Kafka allows now is the same call again
        } catch (KafkaException e) {
            return abort(e);
        }
    }

    private Optional<KafkaException> abort(KafkaException cause) {
        open = false;
        try {
            producer.abortTransaction();
        } catch (KafkaException fatal) {
            fatal.addSuppressed(cause);
            producer.close(Duration.ZERO);
            producer = started(successor.apply(fatal));
        }
        return Optional.of(cause);
    }

    /** After a transaction that failed, all of it; the first time it is under way already. */
    private void resend() {
        if (!open) {
            unsent = Optional.empty();
            begin();
            pending.forEach(this::send);
        }
        unsent.ifPresent(broken -> {
            throw broken;
        });
    }

    /** None behind one that failed: the transaction is lost, and each would wait as long as that did. */
    private void send(OutgoingRecord record) {
        if (open && unsent.isPresent()) {
            return;
        }
        try {
            begin();
            // The callback learns all that this future would tell.
            var unused = producer.send(record.record(), (sent, broken) -> {
                if (broken instanceof RecordTooLargeException) {
                    record.tooLarge().set(true);
                }
            });
        } catch (KafkaException broken) {
            unsent = Optional.of(broken); // the commit fails of it, and the transaction is made again
        }
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    /** Ends what a producer of this name has left open before; only then can Kafka tell how far it came. */
    private static Producer<String, byte[]> started(Producer<String, byte[]> producer) {
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw undelivered(e);
        }
    }
}
