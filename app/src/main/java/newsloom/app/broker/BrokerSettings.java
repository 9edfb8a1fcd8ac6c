package newsloom.app.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the embedded Kafka may be told.
 *
 * @param folder where it keeps its logs and its address; normally {@code data/kafka}
 * @param largestRecord bytes; the largest batch of records it takes; default 32 MiB
 * @param session after a kill, a restart waits this long for the killed broker's session to end; a live broker that
 *     is silent for longer (a suspended machine) is set aside until it speaks again; default 1.5 s
 * @param startWithin the longest a start may take before it is given up; default 60 s
 */
public record BrokerSettings(Path folder, int largestRecord, Duration session, Duration startWithin) {

    public static BrokerSettings defaults(Path folder) {
        return new BrokerSettings(folder, 32 * 1024 * 1024, Duration.ofMillis(1500), Duration.ofSeconds(60));
    }
}
