package newsloom.kafka.topic;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.write.AtomicWriter;
import newsloom.model.Correction;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where the command line leaves corrections for dedupe: a copy in each partition, or in none, for articles are in any. */
public final class CorrectionLog {
    private final TopicReader reader;
    private final AtomicWriter writer;
    private final Topic<Correction> topic;
    private final InstantSource clock;

    public CorrectionLog(Map<String, Object> client, Topic<Correction> topic, InstantSource clock) {
        this.reader = new TopicReader(client, "the corrections");
        this.writer = new AtomicWriter(client, topic.name(), "the correction");
        this.topic = topic;
        this.clock = clock;
    }

    /** @throws KafkaUnavailable if the broker does not take it; then no partition has it */
    public void write(Correction correction) {
        writer.write(correction.id(), partitions -> records(topic, partitions, correction, clock.instant()));
    }

    /** Its copies, all of one time: that is its place among the articles, whichever is read. */
    public static List<ProducerRecord<String, byte[]>> records(
            Topic<Correction> topic, int partitions, Correction correction, Instant now) {
        return IntStream.range(0, partitions)
                .mapToObj(each -> record(topic, each, correction, now))
                .toList();
    }

    /**
     * Writes what these partitions have lost: all that is known elsewhere, or stands in others.
     *
     * @return how many corrections
     */
    public int complete(List<Correction> known, Set<Integer> partitions) {
        Map<String, Correction> byId = new LinkedHashMap<>();
        known.forEach(each -> byId.put(each.id(), each));
        reader.read(topic.name(), record -> read(record).ifPresent(each -> byId.putIfAbsent(each.id(), each)));
        Instant now = clock.instant();
        writer.write(
                "lost",
                count -> partitions.stream()
                        .flatMap(partition -> byId.values().stream().map(each -> record(topic, partition, each, now)))
                        .toList());
        return byId.size();
    }

    /** All that can be read, each once, in the order in which they were written first: any partition has them. */
    public List<Correction> all() {
        Map<String, Correction> byId = new LinkedHashMap<>();
        reader.read(
                new TopicPartition(topic.name(), 0),
                record -> read(record).ifPresent(each -> byId.putIfAbsent(each.id(), each)));
        return new ArrayList<>(byId.values());
    }

    private Optional<Correction> read(ConsumerRecord<String, byte[]> record) {
        return topic.values().read(record.value()) instanceof Decoded.Value<Correction> read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    private static ProducerRecord<String, byte[]> record(
            Topic<Correction> topic, int partition, Correction correction, Instant now) {
        return new ProducerRecord<>(
                topic.name(),
                partition,
                now.toEpochMilli(),
                correction.id(),
                topic.values().write(correction));
    }
}
