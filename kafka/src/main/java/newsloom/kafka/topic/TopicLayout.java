package newsloom.kafka.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** How each topic is partitioned and what Kafka keeps of it. */
final class TopicLayout {
    private static final int COMPACTED_SEGMENT_BYTES = 64 * 1024 * 1024;
    private static final Duration COMPACTED_SEGMENT_AGE = Duration.ofDays(1);
    private static final int SOURCE_SEGMENT_BYTES = 16 * 1024 * 1024;
    private static final Duration SOURCE_SEGMENT_AGE = Duration.ofHours(6);
    private static final String FOR_EVER = "-1";
    /** What is deleted by its age is as old as the broker says: the clock of a writer may be wrong by months. */
    private static final String ARRIVAL = "LogAppendTime";

    private static final double DIRTY_SHARE_WORTH_CLEANING = 0.3;

    private final TopicSettings settings;

    TopicLayout(TopicSettings settings) {
        this.settings = settings;
    }

    NewTopic articles(String name) {
        return topic(
                name,
                settings.languageShards(),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        ARRIVAL,
                        TopicConfig.RETENTION_MS_CONFIG,
                        millis(settings.articlesFor()),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        Long.toString(settings.articlesBytes())));
    }

    /** Only closed segments are compacted, so they close early. */
    NewTopic stories(String name) {
        return topic(
                name,
                settings.languageShards(),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(settings.storyChangesFor()),
                        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, Double.toString(DIRTY_SHARE_WORTH_CLEANING),
                        TopicConfig.SEGMENT_MS_CONFIG, millis(COMPACTED_SEGMENT_AGE),
                        TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(COMPACTED_SEGMENT_BYTES)));
    }

    /** As many partitions as the articles have: each of their readers is to see every correction. Kept for ever. */
    NewTopic corrections(String name) {
        return topic(
                name,
                settings.languageShards(),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        FOR_EVER,
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        FOR_EVER));
    }

    NewTopic quarantine(String name) {
        return keptForAWhile(name);
    }

    NewTopic alerts(String name) {
        return keptForAWhile(name);
    }

    private NewTopic keptForAWhile(String name) {
        return topic(
                name,
                1,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        ARRIVAL,
                        TopicConfig.RETENTION_MS_CONFIG,
                        millis(settings.quarantineFor())));
    }

    /** One partition, which one process at a time can hold, too. */
    NewTopic generations(String name) {
        return topic(name, 1, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** Of Kafka Streams', which makes it so. */
    NewTopic changelog(String name) {
        return topic(
                name,
                settings.languageShards(),
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** Compacted sooner than others: a worker reads all of it when it begins. */
    NewTopic sources(String name) {
        return topic(
                name,
                settings.sourceShards(),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, Double.toString(DIRTY_SHARE_WORTH_CLEANING),
                        TopicConfig.SEGMENT_MS_CONFIG, millis(SOURCE_SEGMENT_AGE),
                        TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(SOURCE_SEGMENT_BYTES)));
    }

    private NewTopic topic(String name, int partitions, Map<String, String> kept) {
        Map<String, String> configs = new HashMap<>(kept);
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(settings.largestRecord()));
        return new NewTopic(name, Optional.of(partitions), replicas()).configs(configs);
    }

    private Optional<Short> replicas() {
        return Optional.of(settings.replicas()).filter(count -> count > 0);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
