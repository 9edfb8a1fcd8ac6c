package newsloom.kafka.quarantine;

import java.util.Map;
import java.util.Optional;
import newsloom.kafka.topic.TopicReader;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds what came after a record under its key: on a compacted topic the last one counts, and an old one that is written
 * again would hide it.
 */
public final class NewerRecord {
    private final TopicReader reader;

    public NewerRecord(Map<String, Object> client) {
        this.reader = new TopicReader(client, "what came after the record");
    }

    /** The place of a later record of the same key, if there is one. */
    public Optional<String> of(RecordOrigin original) {
        String key = original.key().orElse("");
        return reader.first(
                new TopicPartition(original.topic(), original.partition()),
                original.offset() + 1,
                later -> key.equals(later.key())
                        ? Optional.of(later.topic() + "/" + later.partition() + "/" + later.offset())
                        : Optional.empty());
    }
}
