package newsloom.kafka.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.write.AtomicWriter;
import newsloom.model.Correction;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
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
        byte[] value = topic.values().write(correction);
        writer.write(
                correction.id(),
                partitions -> IntStream.range(0, partitions)
                        .mapToObj(each -> new ProducerRecord<>(topic.name(), each, correction.id(), value))
                        .toList());
    }

    /** All that can be read, in the order in which they were written: any partition has them. */
    public List<Correction> all() {
        List<Correction> all = new ArrayList<>();
        reader.read(new TopicPartition(topic.name(), 0), record -> {
            if (topic.values().read(record.value()) instanceof Decoded.Value<Correction> read) {
                all.add(read.value());
            }
        });
        return all;
    }
}
