package newsloom.dedupe.stream;

import java.nio.file.Path;
import java.time.Duration;
import newsloom.dedupe.Parameters;

/**
 * How the dedupe service runs.
 *
 * @param stateFolder where the state stores lie on disk; a copy of what Kafka holds
 * @param applicationId the consumer group, and the prefix of the service's own topics
 * @param commitInterval how long a change waits at most before others see it
 * @param sessionTimeout how long the others wait for an instance that died
 * @param standbys how many other instances hold each engine ready to take over at once; each takes as much memory again
 * @param snapshotEvery how many articles lie between two snapshots of an engine at least; more, the larger it is
 * @param replication copies of the service's own topics; -1 is the brokers' default
 * @param parameters how articles are grouped
 */
public record DedupeSettings(
        Path stateFolder,
        String applicationId,
        Duration commitInterval,
        Duration sessionTimeout,
        int standbys,
        int snapshotEvery,
        int replication,
        Parameters parameters) {

    public static DedupeSettings defaults(Path stateFolder, String topicsPrefix) {
        return new DedupeSettings(
                stateFolder,
                topicsPrefix + "dedupe",
                Duration.ofMillis(100),
                Duration.ofSeconds(6),
                0,
                20_000,
                -1,
                Parameters.defaults());
    }
}
