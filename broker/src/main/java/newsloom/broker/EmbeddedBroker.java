package newsloom.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka inside this process, for one machine: the log between the steps when no outside one is named. */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaNode node;
    private final String bootstrapServers;
    private final BrokerLogin login;

    private EmbeddedBroker(KafkaNode node, String bootstrapServers, BrokerLogin login) {
        this.node = node;
        this.bootstrapServers = bootstrapServers;
        this.login = login;
    }

    /**
     * Starts on what the folder holds from before, or on an empty folder; only one process at a time may do so, which
     * who calls sees to.
     *
     * @throws BrokerStartException if the folder or Kafka itself will not have it
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        try {
            OwnerOnly.folder(settings.folder());
            format(settings);
            BrokerLogin login = BrokerLogin.claim(settings.folder());
            String address = new AddressFile(settings.folder()).claim();
            return new EmbeddedBroker(startNode(settings, address, login), address, login);
        } catch (Exception e) { // Kafka's start-up declares "anything" and means it
            throw new BrokerStartException(
                    "The embedded Kafka in " + settings.folder() + " does not start (" + e.getMessage()
                            + "). Free what it names, or choose another folder with --data.",
                    e);
        }
    }

    /** Host and port, as every Kafka client takes it. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** What a client needs to take part: where it is, and how to log in. */
    public Map<String, Object> client() {
        return login.client(bootstrapServers);
    }

    /** Returns when everything is on disk and the port is free again. */
    @Override
    public void close() {
        node.close();
    }

    /** Kafka writes meta.properties last, so a format that was cut short is simply done again. */
    private static void format(BrokerSettings settings) throws Exception {
        if (Files.exists(settings.folder().resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .addDirectory(settings.folder().toAbsolutePath().toString())
                .run();
    }

    private static KafkaNode startNode(BrokerSettings settings, String address, BrokerLogin login) throws Exception {
        Properties properties = BrokerProperties.of(settings, address, AddressFile.anyFreeBut(address));
        BrokerProperties.addLogin(properties, login);
        KafkaNode node = KafkaNode.of(new KafkaConfig(properties, false));
        try {
            node.start(settings.startWithin(), login);
            return node;
        } catch (RuntimeException | InterruptedException e) {
            node.close();
            throw e;
        }
    }
}
