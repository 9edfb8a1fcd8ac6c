package newsloom.dedupe.stream;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Generation;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's clients as Kafka Streams makes them itself, but that the producers say when a transaction begins and is over, and
 * the consumers of articles what they never came to read.
 */
final class StreamsClients implements KafkaClientSupplier {
    private static final Logger logger = LoggerFactory.getLogger(StreamsClients.class);

    private final DedupeSettings settings;
    private final Transactions transactions;
    private final DedupeMeters meters;

    StreamsClients(DedupeSettings settings, Transactions transactions, DedupeMeters meters) {
        this.settings = settings;
        this.transactions = transactions;
        this.meters = meters;
    }

    @Override
    public Admin getAdmin(Map<String, Object> properties) {
        return Admin.create(properties);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> properties) {
        return new TellingProducer(properties, transactions);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> properties) {
        return new MissingConsumer(properties);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> properties) {
        return consumer(properties);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> properties) {
        return consumer(properties);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> properties) {
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Is sent to the beginning of a partition where it has no position, or one that lies before all that is left. */
    private final class MissingConsumer extends KafkaConsumer<byte[], byte[]> {
        MissingConsumer(Map<String, Object> properties) {
            super(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public void seekToBeginning(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(Set.copyOf(partitions));
            beginningOffsets(partitions).forEach((partition, beginning) -> {
                if (beginning > 0) {
                    next(partition, Optional.ofNullable(committed.get(partition)))
                            .filter(next -> next < beginning)
                            .ifPresent(next -> missed(partition, next, beginning));
                }
            });
            super.seekToBeginning(partitions);
        }

        /** Nobody knows where that of a group is that Kafka has forgotten, but of one that never was. */
        private Optional<Long> next(TopicPartition partition, Optional<OffsetAndMetadata> committed) {
            return committed
                    .map(OffsetAndMetadata::offset)
                    .or(() -> isNew(partition) ? Optional.of(0L) : Optional.empty());
        }

        /** Whether nothing of it was ever grouped: later generations begin late by intent. */
        private boolean isNew(TopicPartition partition) {
            TopicPartition log = new TopicPartition(
                    settings.applicationId() + "-" + DedupeTopology.LOG + "-changelog", partition.partition());
            return settings.generation().number() == Generation.FIRST.number()
                    && endOffsets(Set.of(log)).getOrDefault(log, 0L) == 0;
        }

        private void missed(TopicPartition partition, long next, long beginning) {
            meters.expired(beginning - next);
            logger.warn(
                    "Up to {} records of {} (offsets {} to {}) expired before dedupe had read them. Read their files"
                            + " again (newsloom replay): what Kafka holds no more is written again.",
                    beginning - next,
                    partition,
                    next,
                    beginning - 1);
        }
    }

    private static final class TellingProducer extends KafkaProducer<byte[], byte[]> {
        private final Transactions transactions;

        TellingProducer(Map<String, Object> properties, Transactions transactions) {
            super(properties, new ByteArraySerializer(), new ByteArraySerializer());
            this.transactions = transactions;
        }

        @Override
        public void beginTransaction() {
            super.beginTransaction();
            transactions.begun();
        }

        @Override
        public void commitTransaction() {
            super.commitTransaction();
            transactions.committed();
        }

        @Override
        public void abortTransaction() {
            super.abortTransaction();
            transactions.aborted();
        }
    }
}
