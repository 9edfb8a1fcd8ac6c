package newsloom.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the embedded Kafka may be told.
 *
 * @param folder where it keeps its logs and its address; normally {@code data/kafka}
 * @param largestRecord bytes; the largest batch of records it takes; default 32 MiB
 * @param startWithin the longest a start may take before it is given up; default 60 s
 */
public record BrokerSettings(Path folder, int largestRecord, Duration startWithin) {

    public static BrokerSettings defaults(Path folder) {
        return new BrokerSettings(folder, 32 * 1024 * 1024, Duration.ofSeconds(60));
    }
}
