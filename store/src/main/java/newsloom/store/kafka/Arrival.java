package newsloom.store.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What goes into rows at once, and the records it came in, of which there is at least one.
 *
 * @param begins false for what else there is of something of which a part has arrived before
 */
record Arrival<T>(T value, List<ConsumerRecord<String, byte[]>> records, boolean begins) {

    long timestamp() {
        return first().timestamp();
    }

    ConsumerRecord<String, byte[]> first() {
        return records.get(0);
    }
}
