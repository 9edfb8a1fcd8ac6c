package newsloom.ingest.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How far a source is written, kept by Kafka as a group's offset: it is part of the transaction that wrote so far, and it
 * goes when the topic goes.
 */
final class ReplayProgress implements AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private final ReplayedFolder source;
    private final TopicPartition shelf;

    ReplayProgress(Map<String, Object> client, Topics topics, ReplayedFolder source) {
        this(consumer(client, source.group(topics)), topics, source);
    }

    ReplayProgress(Consumer<byte[], byte[]> consumer, Topics topics, ReplayedFolder source) {
        this.consumer = consumer;
        this.source = source;
        this.shelf = new TopicPartition(topics.articles().name(), 0);
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    /** How many records of the source are written; to be asked when no transaction of its is open. */
    long written() {
        return Optional.ofNullable(consumer.committed(Set.of(shelf)).get(shelf))
                .filter(place -> place.metadata().equals(source.state()))
                .map(OffsetAndMetadata::offset)
                .orElse(0L);
    }

    /** What a transaction says when this many records of the source are written. */
    Map<TopicPartition, OffsetAndMetadata> at(long written) {
        return Map.of(shelf, new OffsetAndMetadata(written, source.state()));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> client, String group) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Waits for a transaction that is just ending, instead of telling the place before it.
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
