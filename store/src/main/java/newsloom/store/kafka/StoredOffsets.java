package newsloom.store.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.function.LongConsumer;
import newsloom.kafka.Outage;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the consumer start where the database says, for the rows are as far as that and no farther. */
final class StoredOffsets implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(StoredOffsets.class);

    private final Consumer<String, byte[]> consumer;
    private final SinkContent<?> content;
    private final Outage outage;
    private final LongConsumer expired;
    private volatile boolean reading;

    /** @param expired is told how many records were gone before they were read */
    StoredOffsets(Consumer<String, byte[]> consumer, SinkContent<?> content, Outage outage, LongConsumer expired) {
        this.consumer = consumer;
        this.content = content;
        this.outage = outage;
        this.expired = expired;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        content.reader().forget(assigned);
        outage.keepTrying("find out where to go on reading " + content.name(), () -> seek(assigned));
        reading = true;
    }

    /** Whether it has been told once which partitions are its own, if any, and where to go on in them. */
    boolean haveCome() {
        return reading;
    }

    /** Whatever was read is in the database by now, or will be read again. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        content.reader().forget(revoked);
    }

    private int seek(Collection<TopicPartition> assigned) {
        Map<Integer, Long> stored = content.rows().positions(content.topic().name());
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
                        + " lost its end. Reading it from the beginning; {} that are already stored stay, and only"
                        + " later ones replace them.",
                partition,
                next,
                end,
                content.name());
        return beginning;
    }

    private void missed(TopicPartition partition, long next, long beginning) {
        expired.accept(beginning - next);
        LOG.warn(
                "Up to {} records of {} (offsets {} to {}) were gone from Kafka before the store had read them. {}",
                beginning - next,
                partition,
                next,
                beginning - 1,
                content.ifMissed());
    }
}
