package newsloom.kafka.topic;

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

    public CorrectionLog(Map<String, Object> client, Topic<Correction> topic) {
        this.reader = new TopicReader(client, "the corrections");
        this.writer = new AtomicWriter(client, topic.name(), "the correction");
        this.topic = topic;
    }

    /** @throws KafkaUnavailable if the broker does not take it; then no partition has it */
    public void write(Correction correction) {
        writer.write(
                correction.id(),
                partitions -> IntStream.range(0, partitions)
                        .mapToObj(each -> record(each, correction))
                        .toList());
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
        writer.write(
                "lost",
                count -> partitions.stream()
                        .flatMap(partition -> byId.values().stream().map(each -> record(partition, each)))
                        .toList());
        return byId.size();
    }

    /** All that can be read, in the order in which they were written: any partition has them. */
    public List<Correction> all() {
        List<Correction> all = new ArrayList<>();
        reader.read(new TopicPartition(topic.name(), 0), record -> read(record).ifPresent(all::add));
        return all;
    }

    private Optional<Correction> read(ConsumerRecord<String, byte[]> record) {
        return topic.values().read(record.value()) instanceof Decoded.Value<Correction> read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    private ProducerRecord<String, byte[]> record(int partition, Correction correction) {
        return new ProducerRecord<>(
                topic.name(), partition, correction.id(), topic.values().write(correction));
    }
}
