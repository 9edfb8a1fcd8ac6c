package newsloom.bench.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The articles that were committed, as they come. */
final class Written implements AutoCloseable {
    private final Topics topics = Topics.withPrefix("newsloom.");
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Integer> counts = new HashMap<>();

    Written(Map<String, Object> client) {
        Map<String, Object> committed = new HashMap<>(client);
        committed.put("isolation.level", "read_committed");
        this.consumer = new KafkaConsumer<>(committed, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer
                .partitionsFor(topics.articles().name())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that is there by now. */
    void read() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (topics.articles().values().read(record.value()) instanceof Decoded.Value<Article> read) {
                    counts.merge(
                            read.value()
                                    .url()
                                    .map(Object::toString)
                                    .orElse(read.value().id()),
                            1,
                            Integer::sum);
                }
            });
        }
    }

    Set<String> addresses() {
        return counts.keySet();
    }

    List<String> twice() {
        List<String> twice = new ArrayList<>();
        counts.forEach((address, count) -> {
            if (count > 1) {
                twice.add(address + ": " + count + " times");
            }
        });
        return twice;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
