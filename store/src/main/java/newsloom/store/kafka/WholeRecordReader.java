package newsloom.store.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what is whole in a record of its own. What is none, dedupe has put into quarantine.
 *
 * @param arrived what goes to the rows of what a record says
 */
record WholeRecordReader<V, T>(Topic<V> topic, BiFunction<ConsumerRecord<String, byte[]>, V, T> arrived)
        implements RecordReader<T> {

    @Override
    public List<Arrival<T>> read(ConsumerRecord<String, byte[]> record, Refusals refusals) {
        return record.value() != null && topic.values().read(record.value()) instanceof Decoded.Value<V> read
                ? List.of(new Arrival<>(arrived.apply(record, read.value()), List.of(record), true))
                : List.of();
    }

    @Override
    public Optional<Long> pendingFrom(TopicPartition partition) {
        return Optional.empty();
    }

    @Override
    public void forget(Collection<TopicPartition> partitions) {}
}
