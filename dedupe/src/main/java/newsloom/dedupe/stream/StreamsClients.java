package newsloom.dedupe.stream;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** Kafka's clients as Kafka Streams makes them itself, but that the producers say when a transaction begins and is over. */
final class StreamsClients implements KafkaClientSupplier {
    private final Transactions transactions;

    StreamsClients(Transactions transactions) {
        this.transactions = transactions;
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
        return consumer(properties);
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
