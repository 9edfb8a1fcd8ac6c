package newsloom.kafka.group;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Where partitions end, with what is not committed yet: who has read so far has missed nothing. */
public final class EndOffsets implements AutoCloseable {
    private final Admin admin;

    /** @param admin is closed with this */
    public EndOffsets(Admin admin) {
        this.admin = admin;
    }

    public Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                            partitions.stream().collect(toMap(each -> each, each -> OffsetSpec.latest())))
                    .all()
                    .get();
            found.forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say where the sources end: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking where the sources end.", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
