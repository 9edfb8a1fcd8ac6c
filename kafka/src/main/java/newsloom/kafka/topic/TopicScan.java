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

    private TopicScan(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
    }

    /** Lets the consumer begin with all of a topic; the end is that of what it can read. */
    public static TopicScan of(Consumer<String, byte[]> consumer, String topic) {
        return of(consumer, topic, consumer::endOffsets);
    }

    static TopicScan of(Consumer<String, byte[]> consumer, String topic, TopicEnds ends) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicScan(consumer, ends.of(partitions));
    }

    /** Lets the consumer begin in the midst of a partition. */
    static TopicScan of(Consumer<String, byte[]> consumer, TopicPartition partition, long offset, TopicEnds ends) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        return new TopicScan(consumer, ends.of(List.of(partition)));
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
