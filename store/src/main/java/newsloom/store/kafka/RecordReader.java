package newsloom.store.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsloom.model.json.Decoded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what the records of a topic say, on their way through a {@link TopicSink} to rows. */
interface RecordReader<T> {

    /** Whatever is whole with this record, in the order of the topic. */
    List<Arrival<T>> read(ConsumerRecord<String, byte[]> record, Refusals refusals);

    /** The offset of the first record of the partition that waits for more to be whole. */
    Optional<Long> pendingFrom(TopicPartition partition);

    /** What waits of these partitions is read elsewhere, or again. */
    void forget(Collection<TopicPartition> partitions);

    /** Takes what cannot be read. */
    interface Refusals {
        void add(ConsumerRecord<String, byte[]> record, Decoded.Broken<?> broken);
    }
}
