package newsloom.kafka.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Tells whether those who read a topic have come to where it ended: how a replay knows that its stories are all there. */
public final class ConsumerLag implements AutoCloseable {
    private final Admin admin;
    private final String address;

    public ConsumerLag(Map<String, Object> client) {
        this(new KafkaClients(client));
    }

    public ConsumerLag(KafkaClients clients) {
        this.admin = clients.admin();
        this.address = clients.address();
    }

    /**
     * The partitions of a topic, and where each ends now for a reader of what is committed; 0 where all has expired: nobody
     * comes to the end of what cannot be read.
     */
    public Map<Integer, Long> ends(Topic<?> topic) {
        Map<Integer, Long> starts = starts(topic);
        Map<Integer, Long> ends = offsets(topic, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        ends.replaceAll((partition, end) -> end > starts.getOrDefault(partition, 0L) ? end : 0);
        return ends;
    }

    /** Where the log of each partition ends, with what was just committed and cannot be read for a moment yet. */
    public Map<Integer, Long> endsOfWritten(Topic<?> topic) {
        return offsets(topic, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Where each partition of a topic begins now. */
    public Map<Integer, Long> starts(Topic<?> topic) {
        return offsets(topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** How far a consumer group has come in a topic; partitions it has yet to touch are left out. */
    public Map<Integer, Long> positions(String group, Topic<?> topic) {
        return await(() -> {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetAndMetadata> ours = new HashMap<>(committed);
            ours.keySet().removeIf(partition -> !partition.topic().equals(topic.name()));
            ours.values().removeIf(offset -> Optional.ofNullable(offset).isEmpty());
            return byNumber(ours, OffsetAndMetadata::offset);
        });
    }

    /** Whether anybody works for a consumer group. */
    public boolean isAtWork(String group) {
        return await(() -> KafkaLock.hasMembers(admin, group));
    }

    /** Whether these positions lie at or behind those ends. */
    public static boolean reached(Map<Integer, Long> positions, Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<Integer, Long> offsets(Topic<?> topic, OffsetSpec which, IsolationLevel isolation) {
        return await(() -> {
            Map<String, TopicDescription> descriptions =
                    admin.describeTopics(List.of(topic.name())).allTopicNames().get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            descriptions.values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .forEach(partition -> asked.put(new TopicPartition(topic.name(), partition.partition()), which));
            var options = new ListOffsetsOptions(isolation);
            return byNumber(admin.listOffsets(asked, options).all().get(), found -> found.offset());
        });
    }

    private static <T> Map<Integer, Long> byNumber(Map<TopicPartition, T> byPartition, Function<T, Long> offset) {
        Map<Integer, Long> byNumber = new HashMap<>();
        byPartition.forEach((partition, value) -> byNumber.put(partition.partition(), offset.apply(value)));
        return byNumber;
    }

    private <T> T await(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new KafkaUnavailable(
                    "Kafka at " + address + " does not say how far it is (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("The question how far Kafka is was interrupted.", e);
        }
    }

    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }
}
