package newsloom.dedupe.stream;

import java.nio.file.Path;
import java.time.Duration;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Generation;

/**
 * How the dedupe service runs.
 *
 * @param stateFolder where the state stores lie on disk; a copy of what Kafka holds
 * @param applicationId the consumer group, and the prefix of the service's own topics
 * @param commitInterval how long a change waits at most before others see it
 * @param sessionTimeout how long the others wait for an instance that died; Kafka allows no less than 6 s unless its own
 *     {@code group.min.session.timeout.ms} is lower
 * @param transactionTimeout how long an unfinished commit of an instance that died holds the others up, and how long one
 *     may take; Kafka's brokers take up to 10 s more unless they are set to look more often
 * @param standbys how many other instances hold each engine ready to take over at once; each takes as much memory again
 * @param snapshotEvery how many articles lie between two snapshots of an engine at least; more, the larger it is
 * @param replication copies of the service's own topics; -1 is the brokers' default
 * @param parameters how articles are grouped
 * @param generation which stories it makes, and of which articles
 */
public record DedupeSettings(
        Path stateFolder,
        String applicationId,
        Duration commitInterval,
        Duration sessionTimeout,
        Duration transactionTimeout,
        int standbys,
        int snapshotEvery,
        int replication,
        Parameters parameters,
        Generation generation) {

    public static DedupeSettings defaults(Path stateFolder, String topicsPrefix) {
        return of(stateFolder, topicsPrefix, Generation.FIRST);
    }

    /** The topic of the logs of articles, of which the engines are made. */
    public String log() {
        return applicationId + "-" + DedupeTopology.LOG + "-changelog";
    }

    /** The defaults for a service that makes this generation of stories: beside others, with topics of its own. */
    public static DedupeSettings of(Path stateFolder, String topicsPrefix, Generation generation) {
        return new DedupeSettings(
                stateFolder,
                generation.prefix(topicsPrefix) + "dedupe",
                Duration.ofMillis(100),
                Duration.ofSeconds(6),
                Duration.ofSeconds(10),
                0,
                20_000,
                -1,
                Parameters.defaults(),
                generation);
    }

    public DedupeSettings withTimeouts(Duration session, Duration transaction) {
        return new DedupeSettings(
                stateFolder,
                applicationId,
                commitInterval,
                session,
                transaction,
                standbys,
                snapshotEvery,
                replication,
                parameters,
                generation);
    }

    public DedupeSettings with(int moreStandbys, Parameters otherParameters) {
        return new DedupeSettings(
                stateFolder,
                applicationId,
                commitInterval,
                sessionTimeout,
                transactionTimeout,
                moreStandbys,
                snapshotEvery,
                replication,
                otherParameters,
                generation);
    }
}
