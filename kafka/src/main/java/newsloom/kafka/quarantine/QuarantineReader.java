package newsloom.kafka.quarantine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks through what lies in quarantine, from its beginning to where it ends now. */
public final class QuarantineReader {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final int SILENT_ROUNDS = 75;

    private final Map<String, Object> client;
    private final Topic<Quarantined> topic;

    public QuarantineReader(Map<String, Object> client, Topic<Quarantined> topic) {
        this.client = new HashMap<>(client);
        this.topic = topic;
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /**
     * The last entries that are wished for, the newest first. Of those of one id the last: stories that are made anew
     * meet the same poison again.
     */
    public List<Quarantined> newest(Predicate<Quarantined> wished, long limit) {
        Map<String, Quarantined> oldestFirst = new LinkedHashMap<>();
        read(entry -> {
            if (wished.test(entry)) {
                oldestFirst.remove(entry.id());
                oldestFirst.put(entry.id(), entry);
                if (limit > 0 && oldestFirst.size() > limit) {
                    oldestFirst.remove(oldestFirst.keySet().iterator().next());
                }
            }
        });
        List<Quarantined> newest = new ArrayList<>(oldestFirst.values());
        Collections.reverse(newest);
        return List.copyOf(newest);
    }

    /** The newest entry of that id. */
    public Optional<Quarantined> entry(String id) {
        return newest(entry -> entry.id().equals(id), 1).stream().findFirst();
    }

    private void read(java.util.function.Consumer<Quarantined> each) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(topic.name())
                    .forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            read(consumer, consumer.endOffsets(partitions), each);
        } catch (KafkaException e) {
            throw new KafkaUnavailable("The quarantine cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private void read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<Quarantined> each) {
        for (int silent = 0; !isAt(consumer, ends); silent++) {
            if (silent > SILENT_ROUNDS) {
                throw new KafkaException("Kafka has been silent for "
                        + ROUND.multipliedBy(silent).toSeconds() + " s");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(ROUND)) {
                silent = 0;
                open(record).ifPresent(each);
            }
        }
    }

    private static boolean isAt(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Optional<Quarantined> open(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.value())
                .flatMap(bytes -> topic.values().read(bytes) instanceof Decoded.Value<Quarantined> entry
                        ? Optional.of(entry.value())
                        : Optional.empty());
    }
}
