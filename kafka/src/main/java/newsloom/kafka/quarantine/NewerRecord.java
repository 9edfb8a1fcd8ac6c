package newsloom.kafka.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds what came after a record under its key: on a compacted topic the last one counts, and an old one that is written
 * again would hide it.
 */
public final class NewerRecord {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final int SILENT_ROUNDS = 75;

    private final Map<String, Object> client;

    public NewerRecord(Map<String, Object> client) {
        this.client = client;
    }

    /** The place of a later record of the same key, if there is one. */
    public Optional<String> of(RecordOrigin original) {
        TopicPartition partition = new TopicPartition(original.topic(), original.partition());
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, original.offset() + 1);
            return search(consumer, partition, key(original));
        } catch (KafkaException e) {
            throw new KafkaUnavailable("Kafka does not say what came after the record (" + e.getMessage() + ").", e);
        }
    }

    private static Optional<String> search(Consumer<byte[], byte[]> consumer, TopicPartition partition, byte[] key) {
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        for (int silent = 0; consumer.position(partition) < end; silent++) {
            if (silent > SILENT_ROUNDS) {
                throw new KafkaException(
                        "it has been silent for " + ROUND.multipliedBy(silent).toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ROUND)) {
                silent = 0;
                if (Arrays.equals(record.key(), key)) {
                    return Optional.of(record.topic() + "/" + record.partition() + "/" + record.offset());
                }
            }
        }
        return Optional.empty();
    }

    private static byte[] key(RecordOrigin original) {
        return original.key().orElse("").getBytes(UTF_8);
    }
}
