package newsloom.store.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.RecordOrigin;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topic;
import newsloom.store.ArrivedUpdate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Joins the records of stories to whole updates, partition by partition. */
final class StoryRecordReader implements RecordReader<ArrivedUpdate> {
    private final Topic<StoryRecord> topic;
    private final Map<TopicPartition, PartitionUpdates> updates = new HashMap<>();

    StoryRecordReader(Topic<StoryRecord> topic) {
        this.topic = topic;
    }

    /** A record without a value only lets Kafka forget a story; the store keeps it for years. */
    @Override
    public List<Arrival<ArrivedUpdate>> read(ConsumerRecord<String, byte[]> record, Refusals refusals) {
        if (record.value() == null) {
            return List.of();
        }
        TopicPartition place = new TopicPartition(record.topic(), record.partition());
        PartitionUpdates partition = updates.computeIfAbsent(place, none -> new PartitionUpdates());
        Decoded<StoryRecord> decoded = topic.values().read(record.value());
        if (decoded instanceof Decoded.Value<StoryRecord> told) {
            boolean retried =
                    record.headers().headers(RecordOrigin.RETRY).iterator().hasNext();
            return retried ? PartitionUpdates.alone(record, told.value()) : partition.add(record, told.value());
        }
        if (decoded instanceof Decoded.Broken<StoryRecord> broken) {
            refusals.add(record, broken);
        }
        return partition.gap();
    }

    @Override
    public Optional<Long> pendingFrom(TopicPartition partition) {
        return Optional.ofNullable(updates.get(partition)).flatMap(PartitionUpdates::pendingFrom);
    }

    @Override
    public void forget(Collection<TopicPartition> partitions) {
        updates.keySet().removeAll(partitions);
    }
}
