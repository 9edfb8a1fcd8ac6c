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

/** Where the command line leaves corrections for dedupe: a copy in each partition, or in none, for articles are in any. */
public final class CorrectionLog {
    private static final int FIRST = 0;

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

    /** All that can be read, in the order in which they were written. */
    public List<Correction> all() {
        List<Correction> all = new ArrayList<>();
        reader.read(topic.name(), record -> {
            if (record.partition() == FIRST
                    && topic.values().read(record.value()) instanceof Decoded.Value<Correction> read) {
                all.add(read.value());
            }
        });
        return all;
    }
}
