package newsloom.ingest.replay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsloom.kafka.KafkaClients;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a source is written, kept by Kafka as a group's offset: it is part of the transaction that wrote so far, and it
 * goes when the topic goes.
 */
final class ReplayProgress implements AutoCloseable {
    private static final Duration SESSION = Duration.ofSeconds(45);
    /** Of partitions; Kafka keeps 4,096 characters of what belongs to a position. */
    private static final int MOST_NOTED = 150;

    private static final String BEGUN = " begun ";

    private final Consumer<String, byte[]> consumer;
    private final ReplayedFolder source;
    private final TopicPartition shelf;
    /** Where the partitions of articles ended when the first of these records was written. */
    private String begun = "";

    ReplayProgress(Map<String, Object> client, Topics topics, ReplayedFolder source) {
        // Also waits for a transaction that is just ending, instead of telling the place before it.
        this(new KafkaClients(client).groupMember(source.group(topics), SESSION, Map.of()), topics, source);
    }

    ReplayProgress(Consumer<String, byte[]> consumer, Topics topics, ReplayedFolder source) {
        this.consumer = consumer;
        this.source = source;
        this.shelf = new TopicPartition(topics.articles().name(), 0);
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    /**
     * How many records of the source are written and not expired, as far as can be known; to be asked when no transaction of
     * its is open. What Kafka may have let go since is to be written again: perhaps nobody has read it.
     */
    long written() {
        if (!consumer.assignment().equals(partitions())) {
            consumer.assign(partitions()); // or asking where they begin and end would make it complain
        }
        Optional<OffsetAndMetadata> place = Optional.ofNullable(
                        consumer.committed(Set.of(shelf)).get(shelf))
                .filter(kept -> state(kept).equals(source.state()) && isAllThere(begun(kept)));
        begun = place.map(ReplayProgress::begun)
                .orElseGet(() -> consumer.endOffsets(consumer.assignment()).entrySet().stream()
                        .filter(end -> end.getValue() > 0)
                        .map(end -> end.getKey().partition() + ":" + end.getValue())
                        .limit(MOST_NOTED)
                        .collect(Collectors.joining(",")));
        return place.map(OffsetAndMetadata::offset).orElse(0L);
    }

    /** What a transaction says when this many records of the source are written. */
    Map<TopicPartition, OffsetAndMetadata> at(long written) {
        return Map.of(shelf, new OffsetAndMetadata(written, source.state() + BEGUN + begun));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Set<TopicPartition> partitions() {
        return consumer.partitionsFor(shelf.topic()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .collect(Collectors.toSet());
    }

    /** Those of which nothing is noted were empty then. */
    private boolean isAllThere(String begun) {
        Map<Integer, Long> noted = Pattern.compile(",")
                .splitAsStream(begun)
                .filter(each -> each.contains(":"))
                .map(each -> each.split(":", 2))
                .collect(Collectors.toMap(each -> Integer.valueOf(each[0]), each -> Long.valueOf(each[1])));
        return consumer.beginningOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(start ->
                        start.getValue() <= noted.getOrDefault(start.getKey().partition(), 0L));
    }

    private static String state(OffsetAndMetadata place) {
        return place.metadata().split(BEGUN, 2)[0];
    }

    private static String begun(OffsetAndMetadata place) {
        String[] parts = place.metadata().split(BEGUN, 2);
        return parts.length > 1 ? parts[1] : "";
    }
}
