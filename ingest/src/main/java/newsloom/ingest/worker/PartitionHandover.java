package newsloom.ingest.worker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsloom.kafka.group.ConsumerLag;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Gives hosts up cleanly, and takes them over only as they were left. */
final class PartitionHandover implements ConsumerRebalanceListener {
    private static final long CATCHING_UP = Long.MAX_VALUE;

    private final WorkerParts worker;
    private final AssignedHosts hosts;
    private final Consumer<String, byte[]> consumer;
    private final ConsumerLag ends;
    private final ResultWriter results;
    private boolean joined;
    private boolean ending;

    PartitionHandover(WorkerParts worker, Consumer<String, byte[]> consumer, ConsumerLag ends, ResultWriter results) {
        this.worker = worker;
        this.hosts = worker.hosts();
        this.consumer = consumer;
        this.ends = ends;
        this.results = results;
    }

    /** Whether the group has said which partitions are ours, if any. */
    boolean hasJoined() {
        return joined;
    }

    /** Gives everything up, and waits less for what is under way. */
    void end() {
        ending = true;
        results.finish(hosts.partitions(), worker.settings().farewell());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        joined = true;
        if (assigned.isEmpty()) {
            return;
        }
        // Waits for a transaction of the former owner that is just ending.
        consumer.committed(Set.copyOf(assigned));
        Map<Integer, Long> last = ends.endsOfWritten(worker.topics().sources());
        consumer.seekToBeginning(assigned);
        assigned.forEach(own -> hosts.add(own.partition(), last.getOrDefault(own.partition(), CATCHING_UP)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        List<Integer> partitions =
                revoked.stream().map(TopicPartition::partition).toList();
        partitions.forEach(hosts::rest);
        results.finish(
                partitions,
                ending ? worker.settings().farewell() : worker.settings().handover());
        partitions.forEach(hosts::drop);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        joined = false;
        lost.forEach(gone -> hosts.drop(gone.partition()));
    }
}
