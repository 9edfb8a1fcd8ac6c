package newsloom.store.kafka;

import java.time.Duration;
import newsloom.model.Generation;

/**
 * How the sink reads.
 *
 * @param group the consumer group; sinks of one group share the partitions. Default: the topics' prefix and {@code store}
 * @param batch how many records to save in one transaction at most. Default 1,000
 * @param poll how long to wait for a record before looking around. Default 200 ms
 * @param session after how long without a sign of life another sink takes over. Default 6 s, the least that Kafka's
 *     default allows; a restart after a kill waits this long
 */
public record SinkSettings(String group, int batch, Duration poll, Duration session) {

    /** The defaults for the sink of the stories of this generation. */
    public static SinkSettings ofStories(String topicsPrefix, Generation generation) {
        return of(generation.prefix(topicsPrefix) + "store");
    }

    /** The defaults for the sink of the articles, which all generations share. */
    public static SinkSettings ofArticles(String topicsPrefix) {
        return of(topicsPrefix + "archive");
    }

    /** The defaults for the sink of the corrections, which all generations share. */
    public static SinkSettings ofCorrections(String topicsPrefix) {
        return of(topicsPrefix + "corrections");
    }

    private static SinkSettings of(String group) {
        return new SinkSettings(group, 1_000, Duration.ofMillis(200), Duration.ofSeconds(6));
    }
}
