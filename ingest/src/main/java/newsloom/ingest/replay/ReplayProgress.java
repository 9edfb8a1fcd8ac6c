package newsloom.ingest.replay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.kafka.KafkaClients;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a source is written, kept by Kafka as a group's offset: it is part of the transaction that wrote so far, and it
 * goes when the topic goes.
 */
final class ReplayProgress implements AutoCloseable {
    private static final Duration SESSION = Duration.ofSeconds(45);

    private final Consumer<String, byte[]> consumer;
    private final ReplayedFolder source;
    private final TopicPartition shelf;

    ReplayProgress(Map<String, Object> client, Topics topics, ReplayedFolder source) {
        // Also waits for a transaction that is just ending, instead of telling the place before it.
        this(new KafkaClients(client).groupMember(source.group(topics), SESSION, Map.of()), topics, source);
    }

    ReplayProgress(Consumer<String, byte[]> consumer, Topics topics, ReplayedFolder source) {
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
}
