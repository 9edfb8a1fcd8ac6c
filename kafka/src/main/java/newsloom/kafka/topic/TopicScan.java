package newsloom.kafka.topic;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A reader's way through a topic: from its beginning to the end that it had when the way began, and perhaps on. */
public final class TopicScan {
    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    private TopicScan(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.ends = consumer.endOffsets(partitions);
    }

    /** Lets the consumer begin with all of a topic. */
    public static TopicScan of(Consumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicScan(consumer, partitions);
    }

    /** Lets the consumer begin in the midst of a partition. */
    static TopicScan of(Consumer<String, byte[]> consumer, TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        return new TopicScan(consumer, List.of(partition));
    }

    /** Whether Kafka has no such topic. */
    public boolean isNowhere() {
        return ends.isEmpty();
    }

    public boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Whether it was written after the way began. */
    public boolean isNew(ConsumerRecord<?, ?> record) {
        return record.offset() >= ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }
}
