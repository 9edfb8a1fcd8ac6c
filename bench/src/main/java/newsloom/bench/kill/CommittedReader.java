package newsloom.bench.kill;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning to their end, and only what was committed. */
final class CommittedReader implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;

    CommittedReader(Map<String, Object> client) {
        Map<String, Object> committed = new HashMap<>(client);
        committed.put("isolation.level", "read_committed");
        this.consumer = new KafkaConsumer<>(committed, new StringDeserializer(), new StringDeserializer());
    }

    void read(String topic, java.util.function.Consumer<ConsumerRecord<String, String>> sink) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(ROUND).forEach(sink);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
