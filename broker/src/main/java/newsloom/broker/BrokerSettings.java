package newsloom.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the embedded Kafka may be told.
 *
 * @param folder where it keeps its logs and its address; normally {@code data/kafka}
 * @param largestRecord bytes; the largest batch of records it takes; default 32 MiB
 * @param leastSpace bytes that must be free on its disk: with less, Kafka breaks while it starts; default 32 MiB
 * @param startWithin the longest a start may take before it is given up; default 60 s
 */
public record BrokerSettings(Path folder, int largestRecord, long leastSpace, Duration startWithin) {
    private static final int MEBIBYTE = 1024 * 1024;

    public static BrokerSettings defaults(Path folder) {
        return new BrokerSettings(folder, 32 * MEBIBYTE, 32L * MEBIBYTE, Duration.ofSeconds(60));
    }
}
