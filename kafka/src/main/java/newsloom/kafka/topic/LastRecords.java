package newsloom.kafka.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the last record of each partition of a topic, without waiting for what is not committed. */
public final class LastRecords {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final int SILENT_ROUNDS = 100;
    private static final int FIRST_REACH = 64;
    private static final int GROWTH = 16;

    private final KafkaClients clients;

    public LastRecords(Map<String, Object> client) {
        this.clients = new KafkaClients(client);
    }

    /** Of what is committed, by partition; without those that hold nothing. */
    public Map<Integer, ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return read(topic, IsolationLevel.READ_COMMITTED, FIRST_REACH);
    }

    /** Of all that was written, also in a transaction that is open or was taken back. */
    public Map<Integer, ConsumerRecord<byte[], byte[]>> written(String topic) {
        return read(topic, IsolationLevel.READ_UNCOMMITTED, FIRST_REACH);
    }

    /** @throws DamagedLog if not every record of the topic can be read; all are, to find out */
    public void requireReadable(String topic) {
        read(topic, IsolationLevel.READ_UNCOMMITTED, Long.MAX_VALUE);
    }

    private Map<Integer, ConsumerRecord<byte[], byte[]>> read(String topic, IsolationLevel isolation, long reach) {
        try {
            return readAndEnd(clients.bytesReader(isolation), topic, reach);
        } catch (KafkaException e) {
            throw isOfRecord(e)
                    ? new DamagedLog(topic, e)
                    : new KafkaUnavailable("Kafka does not show where " + topic + " ends (" + e.getMessage() + ").", e);
        }
    }

    private static Map<Integer, ConsumerRecord<byte[], byte[]>> readAndEnd(
            Consumer<byte[], byte[]> consumer, String topic, long reach) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList();
            return read(consumer, partitions, reach);
        } finally {
            KafkaClients.end(consumer);
        }
    }

    /** Kafka's clients have no class of its own for a record that is damaged; all else that they throw has one. */
    private static boolean isOfRecord(KafkaException failure) {
        return failure.getClass().equals(KafkaException.class);
    }

    /** Markers of transactions, and what these took back, may fill the end of a log: then it is looked further back. */
    private static Map<Integer, ConsumerRecord<byte[], byte[]>> read(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, long first) {
        consumer.assign(partitions);
        Map<TopicPartition, Extent> open = extents(consumer, partitions);
        Map<Integer, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
        for (long reach = first; !open.isEmpty(); reach *= GROWTH) {
            long far = reach;
            consumer.assign(open.keySet());
            open.forEach((partition, extent) -> consumer.seek(partition, extent.fromEnd(far)));
            readOn(consumer, open, last);
            open.entrySet()
                    .removeIf(each -> last.containsKey(each.getKey().partition())
                            || each.getValue().fromEnd(far) == each.getValue().begin());
        }
        return last;
    }

    /** Without those that are empty. */
    private static Map<TopicPartition, Extent> extents(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Extent> extents = new HashMap<>();
        consumer.endOffsets(partitions)
                .forEach((partition, end) ->
                        extents.put(partition, new Extent(begins.getOrDefault(partition, 0L), end)));
        extents.values().removeIf(extent -> extent.end() <= extent.begin());
        return extents;
    }

    private static void readOn(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Extent> open,
            Map<Integer, ConsumerRecord<byte[], byte[]>> last) {
        for (int silent = 0; !isAtEnd(consumer, open); silent++) {
            if (silent > SILENT_ROUNDS) {
                throw new TimeoutException(
                        "it has been silent for " + ROUND.multipliedBy(silent).toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ROUND)) {
                silent = 0;
                last.put(record.partition(), record);
            }
        }
    }

    private static boolean isAtEnd(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Extent> open) {
        return open.entrySet().stream()
                .allMatch(each ->
                        consumer.position(each.getKey()) >= each.getValue().end());
    }

    /** Where a log begins, and where it ended when it was asked. */
    private record Extent(long begin, long end) {

        long fromEnd(long reach) {
            return Math.max(begin, end - reach);
        }
    }
}
