package newsloom.kafka.topic;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import newsloom.kafka.write.AtomicWriter;
import newsloom.model.json.Decoded;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the command line leaves sources for the workers, and sees what became of them. */
public final class SourceLog {
    private static final Logger logger = LoggerFactory.getLogger(SourceLog.class);

    private final TopicReader reader;
    private final AtomicWriter writer;
    private final Topic<SourceRecord> topic;

    public SourceLog(Map<String, Object> client, Topic<SourceRecord> topic) {
        this.reader = new TopicReader(client, "the sources");
        this.writer = new AtomicWriter(client, topic.name(), "the sources");
        this.topic = topic;
    }

    /** All there is now, by key. */
    public Map<String, SourceRecord> all() {
        Map<String, SourceRecord> all = new TreeMap<>();
        reader.read(topic.name(), record -> put(all, record));
        return all;
    }

    /** All of it or nothing; an absent value removes what has the key. */
    public void write(Map<String, Optional<SourceRecord>> records) {
        writer.write(
                "said-" + UUID.randomUUID(),
                partitions -> records.entrySet().stream()
                        .map(each -> record(partitions, each.getKey(), each.getValue()))
                        .toList());
    }

    /** What cannot be read changes nothing, as for the workers. */
    private void put(Map<String, SourceRecord> all, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            all.remove(record.key());
        } else if (topic.values().read(record.value()) instanceof Decoded.Value<SourceRecord> read) {
            all.put(record.key(), read.value());
        } else {
            logger.warn(
                    "{}/{}/{} is no record of a source and is passed over.",
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }

    @SuppressWarnings("NullAway") // Kafka says "gone" by null
    private ProducerRecord<String, byte[]> record(int partitions, String key, Optional<SourceRecord> value) {
        int partition = SourceKey.partition(SourceKey.hostOf(key), partitions);
        return new ProducerRecord<>(
                topic.name(), partition, key, value.map(topic.values()::write).orElse(null));
    }
}
