package newsloom.broker;

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
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/** The two halves of the embedded Kafka: a controller, and a broker that starts when the controller is ready for it. */
final class KafkaNode implements AutoCloseable {
    private final ControllerServer controller;
    private final BrokerServer broker;

    private KafkaNode(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    static KafkaNode of(KafkaConfig config) {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> folder =
                KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaNode.class), "");
        SharedServer shared = shared(config, folder._1());
        return new KafkaNode(
                new ControllerServer(shared, KafkaRaftServer.configSchema(), folder._2()), new BrokerServer(shared));
    }

    /** Kafka's own order, but for the step between. */
    void start(Duration timeout, BrokerLogin login) throws InterruptedException {
        controller.startup();
        new StaleBrokerRegistration(controller).forget(timeout);
        admit(login, timeout);
        broker.startup();
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

    private static SharedServer shared(KafkaConfig config, MetaPropertiesEnsemble folder) {
        return new SharedServer(
                config,
                folder,
                Time.SYSTEM,
                Server.initializeMetrics(config, Time.SYSTEM, folder.clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
    }
}
