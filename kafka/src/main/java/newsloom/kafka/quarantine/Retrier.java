package newsloom.kafka.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a record from quarantine back to the topic it came from, as it was, with a header that says so. */
public final class Retrier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 32 << 20;

    private final KafkaClients clients;

    public Retrier(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
    }

    /** Where the record lies now; nothing when not all of it was kept, and its topic has lost it, too. */
    public Optional<String> retry(String id, RecordOrigin original) {
        try {
            Optional<Bytes> record = original.whole() ? Optional.of(kept(original)) : stillThere(original);
            return record.isEmpty() ? Optional.empty() : Optional.of(write(id, original, record.get()));
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    private static Bytes kept(RecordOrigin original) {
        return new Bytes(
                original.key().map(key -> key.getBytes(UTF_8)), original.value().map(value -> original.bytes()));
    }

    private Optional<Bytes> stillThere(RecordOrigin original) {
        TopicPartition partition = new TopicPartition(original.topic(), original.partition());
        Map<String, Object> own = Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        try (Consumer<byte[], byte[]> consumer = clients.reader(new ByteArrayDeserializer(), own)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, original.offset());
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE).records(partition)) {
                if (record.offset() == original.offset() && length(record) == original.length()) {
                    return Optional.of(
                            new Bytes(Optional.ofNullable(record.key()), Optional.ofNullable(record.value())));
                }
            }
            return Optional.empty();
        }
    }

    private static long length(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.value()).map(value -> value.length).orElse(0);
    }

    private String write(String id, RecordOrigin original, Bytes record) {
        Map<String, Object> own = Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                2L * LARGEST,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE.toMillis());
        try (Producer<byte[], byte[]> producer = clients.producer(new ByteArraySerializer(), own)) {
            var written = producer.send(record.to(original, id)).get();
            return written.topic() + "/" + written.partition() + "/" + written.offset();
        } catch (ExecutionException e) {
            throw refused(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e);
        }
    }

    private static KafkaUnavailable refused(Throwable cause) {
        return new KafkaUnavailable("Kafka did not take the record back (" + cause.getMessage() + ").", cause);
    }

    /** A key and a value, either of which may be absent. */
    private record Bytes(Optional<byte[]> key, Optional<byte[]> value) {

        /** To the partition it was in: there those are that it belongs with, whatever its key. */
        @SuppressWarnings("NullAway") // Kafka says "none" by null
        ProducerRecord<byte[], byte[]> to(RecordOrigin original, String id) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(original.topic(), original.partition(), key.orElse(null), value.orElse(null));
            record.headers().add(RecordOrigin.RETRY, id.getBytes(UTF_8));
            return record;
        }
    }
}
