package newsloom.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.metadata.ConfigRecord;
import org.apache.kafka.common.metadata.PartitionRecord;
import org.apache.kafka.common.metadata.ProducerIdsRecord;
import org.apache.kafka.common.metadata.TopicRecord;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.server.common.ApiMessageAndVersion;

/**
 * Kafka's own record of its topics, made again of the logs that lie in its folder, each of which says which topic it is of.
 * A controller with an empty record begins with such records; so every topic keeps its id, and every log its place.
 */
final class TopicsFromLogs {
    /** Producers number themselves by what the record says; with the numbers of before, logs would take them for those. */
    private static final int PRODUCERS_A_REPAIR = 40;

    private static final int NO_LEADER = -1;

    /** As the broker makes them. */
    private static final Map<String, String> OF_KAFKA =
            Map.of("cleanup.policy", "compact", "segment.bytes", "104857600");

    private final Path folder;
    private final Function<String, Map<String, String>> configs;

    /** @param configs of a topic, which no log tells; Kafka's own topics are not asked for */
    TopicsFromLogs(Path folder, Function<String, Map<String, String>> configs) {
        this.folder = folder;
        this.configs = configs;
    }

    /** Puts the damaged record aside, for whoever wants to look at it, and says what the next is to begin with. */
    BootstrapMetadata begin(BootstrapMetadata versions) throws IOException {
        List<ApiMessage> messages = new ArrayList<>();
        messages.add(new ProducerIdsRecord()
                .setBrokerId(BrokerProperties.NODE)
                .setNextProducerId((long) putAside() << PRODUCERS_A_REPAIR));
        List<PartitionFolder> logs = PartitionFolder.in(folder);
        topics(logs).forEach((id, name) -> {
            messages.add(new TopicRecord().setName(name).setTopicId(id));
            configs(name).forEach((key, value) -> messages.add(config(name, key, value)));
        });
        logs.forEach(log -> messages.add(partition(log)));
        return BootstrapMetadata.fromRecords(
                Stream.concat(versions.records().stream(), messages.stream().map(TopicsFromLogs::versioned))
                        .toList(),
                "the logs in " + folder);
    }

    /** Who led last is told by the second version of a partition alone. */
    private static ApiMessageAndVersion versioned(ApiMessage message) {
        return new ApiMessageAndVersion(message, (short) (message instanceof PartitionRecord ? 2 : 0));
    }

    private static Map<Uuid, String> topics(List<PartitionFolder> logs) {
        Map<Uuid, String> topics = new LinkedHashMap<>();
        logs.forEach(log -> topics.put(log.topicId(), log.topic()));
        return topics;
    }

    private Map<String, String> configs(String topic) {
        return topic.startsWith("__") ? OF_KAFKA : configs.apply(topic);
    }

    private static ConfigRecord config(String topic, String name, String value) {
        return new ConfigRecord()
                .setResourceType(ConfigResource.Type.TOPIC.id())
                .setResourceName(topic)
                .setName(name)
                .setValue(value);
    }

    /** Led by nobody until the broker comes, as after every restart. */
    private static PartitionRecord partition(PartitionFolder log) {
        return new PartitionRecord()
                .setTopicId(log.topicId())
                .setPartitionId(log.partition())
                .setReplicas(List.of(BrokerProperties.NODE))
                .setIsr(List.of())
                .setLastKnownElr(List.of(BrokerProperties.NODE))
                .setLeader(NO_LEADER)
                .setLeaderEpoch(log.leaderEpoch() + 1);
    }

    /** Files that are no folders are none of Kafka's business. Says how many repairs there were with this. */
    private int putAside() throws IOException {
        int repairs = 1;
        while (Files.exists(aside(repairs, "quorum-state"))) {
            repairs++;
        }
        Path record = folder.resolve(KafkaNode.METADATA + "-0");
        if (Files.isDirectory(record)) {
            try (Stream<Path> files = Files.list(record)) {
                for (Path file : files.toList()) {
                    Files.move(file, aside(repairs, file.getFileName().toString()));
                }
            }
            Files.delete(record);
        }
        return repairs;
    }

    private Path aside(int repair, String file) {
        return folder.resolve("damaged-metadata-" + repair + "-" + file);
    }
}
