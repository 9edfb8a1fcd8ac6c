package newsloom.store.kafka;

import java.time.Duration;
import newsloom.model.Generation;

/**
 * How the sink reads.
 *
 * @param group the consumer group; sinks of one group share the partitions. Default: the topics' prefix and {@code store}
 * @param generation which generation of stories the topic holds. Default 1
 * @param batch how many stories to save in one transaction at most. Default 1,000
 * @param poll how long to wait for a story before looking around. Default 200 ms
 * @param session after how long without a sign of life another sink takes over. Default 6 s, the least that Kafka's
 *     default allows; a restart after a kill waits this long
 */
public record SinkSettings(String group, int generation, int batch, Duration poll, Duration session) {

    public static SinkSettings defaults(String topicsPrefix) {
        return of(topicsPrefix, Generation.FIRST);
    }

    /** The defaults for a sink of this generation. */
    public static SinkSettings of(String topicsPrefix, Generation generation) {
        return new SinkSettings(
                generation.prefix(topicsPrefix) + "store",
                generation.number(),
                1_000,
                Duration.ofMillis(200),
                Duration.ofSeconds(6));
    }
}
