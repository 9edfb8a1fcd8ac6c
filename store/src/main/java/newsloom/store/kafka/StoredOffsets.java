package newsloom.store.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import newsloom.kafka.Outage;
import newsloom.store.StoryStore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the consumer start where the database says, for the rows are as far as that and no farther. */
final class StoredOffsets implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(StoredOffsets.class);

    private final Consumer<String, byte[]> consumer;
    private final StoryStore store;
    private final String topic;
    private final Outage outage;
    private final Set<TopicPartition> pending;
    private final LongConsumer expired;
    private volatile boolean reading;

    /**
     * @param pending those of which something waits to be whole: it loses what is read elsewhere, or again
     * @param expired is told how many records were gone before they were read
     */
    StoredOffsets(
            Consumer<String, byte[]> consumer,
            StoryStore store,
            String topic,
            Outage outage,
            Set<TopicPartition> pending,
            LongConsumer expired) {
        this.consumer = consumer;
        this.store = store;
        this.topic = topic;
        this.outage = outage;
        this.pending = pending;
        this.expired = expired;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        pending.removeAll(assigned);
        outage.keepTrying("find out where to go on reading stories", () -> seek(assigned));
        reading = true;
    }

    /** Whether it has been told once which partitions are its own, if any, and where to go on in them. */
    boolean haveCome() {
        return reading;
    }

    /** Whatever was read is in the database by now, or will be read again. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        pending.removeAll(revoked);
    }

    private int seek(Collection<TopicPartition> assigned) {
        Map<Integer, Long> stored = store.positions(topic);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(assigned);
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        for (TopicPartition partition : assigned) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            long next = stored.getOrDefault(partition.partition(), beginning);
            consumer.seek(partition, within(partition, next, beginning, ends.getOrDefault(partition, next)));
        }
        return assigned.size();
    }

    /** A position beyond the end is of an older topic of this name, whose log is gone. */
    private long within(TopicPartition partition, long next, long beginning, long end) {
        if (next < beginning) {
            missed(partition, next, beginning);
            return beginning;
        }
        if (next <= end) {
            return next;
        }
        LOG.warn(
                "The database has read {} up to offset {}, but the topic ends at {}: it was deleted and made anew, or"
                        + " lost its end. Reading it from the beginning; stories that are already stored stay, and"
                        + " only higher versions replace them.",
                partition,
                next,
                end);
        return beginning;
    }

    private void missed(TopicPartition partition, long next, long beginning) {
        expired.accept(beginning - next);
        LOG.warn(
                "Up to {} records of {} (offsets {} to {}) were gone from Kafka before the store had read them. Have the"
                        + " stories made anew (newsloom reprocess).",
                beginning - next,
                partition,
                next,
                beginning - 1);
    }
}
