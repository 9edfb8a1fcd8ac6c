package newsloom.store.kafka;

import java.time.Instant;
import java.util.List;
import newsloom.model.story.StoryUpdate;
import newsloom.store.ArrivedUpdate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An update, and the records it came in, of which there is at least one.
 *
 * @param begins false for what else there is of an update of which a part has arrived before
 */
record Arrival(StoryUpdate update, List<ConsumerRecord<String, byte[]>> records, boolean begins) {

    ArrivedUpdate arrived() {
        return new ArrivedUpdate(update, Instant.ofEpochMilli(timestamp()));
    }

    long timestamp() {
        return first().timestamp();
    }

    ConsumerRecord<String, byte[]> first() {
        return records.get(0);
    }
}
