package newsloom.kafka.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.json.Decoded;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where the command line leaves sources for the workers, and sees what became of them. */
public final class SourceLog {
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final int SILENT_ROUNDS = 150;

    private final Map<String, Object> client;
    private final Topic<SourceRecord> topic;

    public SourceLog(Map<String, Object> client, Topic<SourceRecord> topic) {
        this.client = client;
        this.topic = topic;
    }

    /** All there is now, by key. */
    public Map<String, SourceRecord> all() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        } catch (KafkaException e) {
            throw new KafkaUnavailable("Kafka does not show the sources (" + e.getMessage() + ").", e);
        }
    }

    /** All of it or nothing; an absent value removes what has the key. */
    public void write(Map<String, Optional<SourceRecord>> records) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic.name() + "-said-" + java.util.UUID.randomUUID());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            int partitions = producer.partitionsFor(topic.name()).size();
            List<Future<?>> sent = new ArrayList<>();
            records.forEach((key, value) -> sent.add(producer.send(record(partitions, key, value))));
            for (Future<?> one : sent) {
                one.get();
            }
            producer.commitTransaction();
        } catch (ExecutionException | KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka did not take the sources (" + e.getMessage()
                            + "). Check that the broker runs and has room, then try again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while the sources were written.", e);
        }
    }

    private Map<String, SourceRecord> read(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        Map<String, SourceRecord> all = new TreeMap<>();
        for (int silent = 0; !isAt(consumer, ends); silent++) {
            if (silent > SILENT_ROUNDS) {
                throw new KafkaException("Kafka has been silent for "
                        + ROUND.multipliedBy(silent).toSeconds() + " s");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(ROUND)) {
                silent = 0;
                put(all, record);
            }
        }
        return all;
    }

    private static boolean isAt(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void put(Map<String, SourceRecord> all, ConsumerRecord<String, byte[]> record) {
        Optional<SourceRecord> value = Optional.ofNullable(record.value())
                .flatMap(bytes -> topic.values().read(bytes) instanceof Decoded.Value<SourceRecord> read
                        ? Optional.of(read.value())
                        : Optional.empty());
        value.ifPresentOrElse(known -> all.put(record.key(), known), () -> all.remove(record.key()));
    }

    @SuppressWarnings("NullAway") // Kafka says "gone" by null
    private ProducerRecord<String, byte[]> record(int partitions, String key, Optional<SourceRecord> value) {
        int partition = SourceKey.partition(SourceKey.hostOf(key), partitions);
        return new ProducerRecord<>(
                topic.name(), partition, key, value.map(topic.values()::write).orElse(null));
    }
}
