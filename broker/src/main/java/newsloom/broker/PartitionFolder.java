package newsloom.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.image.MetadataImage;

/**
 * The log of a partition on disk, which says itself what it belongs to.
 *
 * @param leaderEpoch the last in which something was written there
 */
record PartitionFolder(String topic, int partition, Uuid topicId, int leaderEpoch) {
    private static final Pattern NAME = Pattern.compile("(.+)-(\\d+)");
    private static final Pattern ID = Pattern.compile("topic_id: (\\S+)");

    /** All in a folder of Kafka's, but what it deletes, has put aside, or is its own record of topics. */
    static List<PartitionFolder> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted()
                    .flatMap(each -> read(each).stream())
                    .filter(each -> !each.topic.equals(KafkaNode.METADATA))
                    .toList();
        }
    }

    boolean isKnown(MetadataImage image) {
        return Optional.ofNullable(image.topics().getPartition(topicId, partition))
                .isPresent();
    }

    @Override
    public String toString() {
        return topic + "-" + partition;
    }

    private static Optional<PartitionFolder> read(Path log) {
        Matcher name = NAME.matcher(log.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        return lines(log.resolve("partition.metadata")).stream()
                .map(ID::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(id -> new PartitionFolder(
                        name.group(1),
                        Integer.parseInt(name.group(2)),
                        Uuid.fromString(id.group(1)),
                        leaderEpoch(log)));
    }

    /** Its lines are a version, a count, and an epoch each with where it begins. */
    private static int leaderEpoch(Path log) {
        return lines(log.resolve("leader-epoch-checkpoint")).stream()
                .filter(line -> line.matches("\\d+ \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .max()
                .orElse(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
