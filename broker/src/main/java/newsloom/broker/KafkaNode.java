package newsloom.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/** The two halves of the embedded Kafka: a controller, and a broker that starts when the controller is ready for it. */
final class KafkaNode implements AutoCloseable {
    /** The topic of Kafka's own record of topics; it has one partition. */
    static final String METADATA = "__cluster_metadata";

    private final Path folder;
    private final StartupFaults faults;
    private final ControllerServer controller;
    private final BrokerServer broker;

    private KafkaNode(Path folder, StartupFaults faults, ControllerServer controller, BrokerServer broker) {
        this.folder = folder;
        this.faults = faults;
        this.controller = controller;
        this.broker = broker;
    }

    static KafkaNode of(Path folder, KafkaConfig config) throws IOException {
        return of(folder, config, versions -> versions);
    }

    /** @param beginning what a controller without a record of topics begins with, of what it would */
    static KafkaNode of(Path folder, KafkaConfig config, Beginning beginning) throws IOException {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> formatted =
                KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaNode.class), "");
        StartupFaults faults = new StartupFaults();
        SharedServer shared = shared(config, formatted._1(), faults);
        BootstrapMetadata first = beginning.of(formatted._2());
        return new KafkaNode(
                folder,
                faults,
                new ControllerServer(shared, KafkaRaftServer.configSchema(), first),
                new BrokerServer(shared));
    }

    interface Beginning {
        BootstrapMetadata of(BootstrapMetadata versions) throws IOException;
    }

    /**
     * Kafka's own order, but for what comes between.
     *
     * @throws LostTopics before anything is put aside, if Kafka would do that with logs
     */
    void start(Duration timeout, BrokerLogin login) throws InterruptedException, IOException {
        requireKnown(startController(timeout));
        admit(login, timeout);
        broker.startup();
        faults.started();
    }

    private MetadataImage startController(Duration timeout) throws InterruptedException {
        try {
            controller.startup();
            return new StaleBrokerRegistration(controller, faults.met()).forget(timeout);
        } catch (RuntimeException e) {
            if (faults.met().isCompletedExceptionally()) {
                throw new LostTopics("its own record of topics, " + METADATA + "-0, cannot be read", e);
            }
            throw e;
        }
    }

    private void requireKnown(MetadataImage image) throws IOException {
        List<PartitionFolder> unknown = PartitionFolder.in(folder).stream()
                .filter(log -> !log.isKnown(image))
                .toList();
        if (!unknown.isEmpty()) {
            String what = "its own record of topics, " + METADATA + "-0, lacks what " + unknown.size()
                    + " logs there are of, " + unknown.get(0) + " among them";
            throw new LostTopics(what, new IllegalStateException(unknown.toString()));
        }
    }

    @Override
    public void close() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }

    private void admit(BrokerLogin login, Duration timeout) throws InterruptedException {
        try {
            var told = controller
                    .controller()
                    .alterUserScramCredentials(
                            StaleBrokerRegistration.context(System.nanoTime() + timeout.toNanos()), login.credential())
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (told.results().stream().anyMatch(result -> result.errorCode() != 0)) {
                throw new IllegalStateException("the controller does not take the login: " + told);
            }
        } catch (ExecutionException | TimeoutException | GeneralSecurityException e) {
            throw new IllegalStateException("the controller does not take the login", e);
        }
    }

    private static SharedServer shared(KafkaConfig config, MetaPropertiesEnsemble folder, StartupFaults faults) {
        return new SharedServer(
                config,
                folder,
                Time.SYSTEM,
                Server.initializeMetrics(config, Time.SYSTEM, folder.clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                faults,
                ServerSocketFactory.INSTANCE);
    }
}
