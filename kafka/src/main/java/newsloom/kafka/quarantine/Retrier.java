package newsloom.kafka.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.topic.TopicReader;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Writes a record from quarantine back to the topic it came from, as it was, with a header that says so. */
public final class Retrier {
    private static final long LONGEST_BLOCK_MS = 20_000;
    private static final int LARGEST = 32 << 20;

    private final KafkaClients clients;
    private final TopicReader topics;

    public Retrier(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
        this.topics = new TopicReader(client, "the record");
    }

    /** Where the record lies now; nothing when not all of it was kept, and its topic has lost it, too. */
    public Optional<String> retry(String id, RecordOrigin original) {
        try {
            Optional<ProducerRecord<String, byte[]>> record =
                    original.whole() ? Optional.of(kept(original)) : stillThere(original);
            return record.map(again -> write(id, again));
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    /**
     * Where a later record of the same key lies, if there is one: on a compacted topic the last one counts, and an old one
     * that is written again would hide it.
     */
    public Optional<String> newer(RecordOrigin original) {
        String key = original.key().orElse("");
        return topics.first(
                partition(original),
                original.offset() + 1,
                later -> Optional.of(later)
                        .filter(found -> key.equals(found.key()))
                        .map(Retrier::place));
    }

    private static ProducerRecord<String, byte[]> kept(RecordOrigin original) {
        return record(original, original.key(), original.value().map(value -> original.bytes()));
    }

    private Optional<ProducerRecord<String, byte[]>> stillThere(RecordOrigin original) {
        return topics.first(partition(original), original.offset(), Optional::of)
                .filter(found -> found.offset() == original.offset() && length(found) == original.length())
                .map(found -> record(original, Optional.ofNullable(found.key()), Optional.ofNullable(found.value())));
    }

    private static TopicPartition partition(RecordOrigin original) {
        return new TopicPartition(original.topic(), original.partition());
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private static int length(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.value()).map(value -> value.length).orElse(0);
    }

    /** To the partition it was in: there those are that it belongs with, whatever its key. */
    @SuppressWarnings("NullAway") // Kafka says "none" by null
    private static ProducerRecord<String, byte[]> record(
            RecordOrigin original, Optional<String> key, Optional<byte[]> value) {
        return new ProducerRecord<>(original.topic(), original.partition(), key.orElse(null), value.orElse(null));
    }

    private String write(String id, ProducerRecord<String, byte[]> record) {
        record.headers().add(RecordOrigin.RETRY, id.getBytes(UTF_8));
        Map<String, Object> own = Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                2L * LARGEST,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                LONGEST_BLOCK_MS);
        try (Producer<String, byte[]> producer = clients.producer(own)) {
            var written = producer.send(record).get();
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
}
