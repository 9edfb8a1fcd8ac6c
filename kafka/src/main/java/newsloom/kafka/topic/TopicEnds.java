package newsloom.kafka.topic;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Says where partitions end now. */
interface TopicEnds {
    Map<TopicPartition, Long> of(Collection<TopicPartition> partitions);
}
