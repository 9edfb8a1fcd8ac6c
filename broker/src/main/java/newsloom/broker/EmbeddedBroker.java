package newsloom.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka inside this process, for one machine: the log between the steps when no outside one is named. */
public final class EmbeddedBroker implements AutoCloseable {
    /** Kafka has a lock of its own there, but takes it when its controller has written already. */
    private static final String LOCK = "newsloom.lock";

    private final FolderLock lock;
    private final KafkaNode node;
    private final String bootstrapServers;
    private final BrokerLogin login;

    private EmbeddedBroker(FolderLock lock, KafkaNode node, String bootstrapServers, BrokerLogin login) {
        this.lock = lock;
        this.node = node;
        this.bootstrapServers = bootstrapServers;
        this.login = login;
    }

    /**
     * Starts on what the folder holds from before, or on an empty folder; where another process has begun to, nothing
     * there is touched.
     *
     * @throws BrokerStartException if the folder or Kafka itself will not have it
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        return start(settings, Optional.empty());
    }

    /**
     * The same; where Kafka's own record of topics is damaged or lacks some, it is made again of the logs.
     *
     * @param configs of a topic by its name, for they are lost with that record
     * @param says hears that it was, in a sentence
     */
    public static EmbeddedBroker repair(
            BrokerSettings settings, Function<String, Map<String, String>> configs, Consumer<String> says) {
        TopicsFromLogs topics = new TopicsFromLogs(settings.folder(), configs);
        return start(settings, Optional.of(config -> {
            KafkaNode node = KafkaNode.of(settings.folder(), config, topics::begin);
            says.accept("Repaired: Kafka's own record of topics is made again of the logs in " + settings.folder()
                    + "; what there was of it lies there, in files that begin with damaged-metadata.");
            return node;
        }));
    }

    private static EmbeddedBroker start(BrokerSettings settings, Optional<Remedy> remedy) {
        try {
            OwnerOnly.folder(settings.folder());
            requireSpace(settings);
            return start(settings, lock(settings.folder()), remedy);
        } catch (BrokerStartException e) {
            throw e;
        } catch (LostTopics e) {
            throw new BrokerStartException(
                    "The embedded Kafka in " + settings.folder() + " does not start: " + e.getMessage()
                            + ". Nothing is put aside. newsloom doctor --repair makes the topics again of their logs.",
                    e);
        } catch (Exception e) { // Kafka's start-up declares "anything" and means it
            throw new BrokerStartException(
                    "The embedded Kafka in " + settings.folder() + " does not start (" + e
                            + "). Free what it names, or choose another folder with --data.",
                    e);
        }
    }

    private static void requireSpace(BrokerSettings settings) throws IOException {
        long free = Files.getFileStore(settings.folder()).getUsableSpace();
        if (free < settings.leastSpace()) {
            throw new BrokerStartException(
                    "The embedded Kafka in " + settings.folder() + " does not start: its disk has " + free
                            + " bytes left, and Kafka wants " + settings.leastSpace()
                            + ". Make room there, and start it"
                            + " again; or choose another folder with --data.",
                    new IllegalStateException("full"));
        }
    }

    private static FolderLock lock(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        return FolderLock.take(file)
                .orElseThrow(() -> new BrokerStartException(
                        "In the Kafka folder " + folder + " " + FolderLock.holder(file)
                                + " works already. Stop that one, or choose another folder with --data.",
                        new IllegalStateException(folder + " is locked")));
    }

    private static EmbeddedBroker start(BrokerSettings settings, FolderLock lock, Optional<Remedy> remedy)
            throws Exception {
        try {
            HaltNotice.ofKafkaIn(settings.folder());
            BrokerLogin login = BrokerLogin.claim(settings.folder());
            String address = new AddressFile(settings.folder()).claim();
            return new EmbeddedBroker(lock, startNode(settings, address, login, remedy), address, login);
        } catch (Exception e) {
            lock.close();
            throw e;
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
        lock.close();
    }

    /** Kafka writes meta.properties last, so a format that was cut short is simply done again. */
    private static void format(BrokerSettings settings) throws Exception {
        if (isIdentified(settings)) {
            return;
        }
        Files.deleteIfExists(identity(settings));
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .addDirectory(settings.folder().toAbsolutePath().toString())
                .run();
    }

    private static boolean isIdentified(BrokerSettings settings) throws IOException {
        Path identity = identity(settings);
        return Files.exists(identity) && Files.readString(identity).contains("cluster.id=");
    }

    private static Path identity(BrokerSettings settings) {
        return settings.folder().resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME);
    }

    private static KafkaNode startNode(
            BrokerSettings settings, String address, BrokerLogin login, Optional<Remedy> remedy) throws Exception {
        if (!isIdentified(settings) && Files.exists(settings.folder().resolve(KafkaNode.METADATA + "-0"))) {
            Remedy known = remedy.orElseThrow(() -> lostIdentity(settings));
            format(settings);
            return started(known.against(config(settings, address, login)), settings, login);
        }
        format(settings);
        try {
            return started(KafkaNode.of(settings.folder(), config(settings, address, login)), settings, login);
        } catch (LostTopics lost) {
            Remedy known = remedy.orElseThrow(() -> lost);
            return started(known.against(config(settings, address, login)), settings, login);
        }
    }

    /** With its id, that of the folder is lost to which its record of topics says that the logs belong. */
    private static BrokerStartException lostIdentity(BrokerSettings settings) {
        return new BrokerStartException(
                "The embedded Kafka does not start: " + identity(settings) + " is lost or empty, which says which Kafka"
                        + " this is. Put a copy of it back; or newsloom doctor --repair makes it another Kafka with the"
                        + " same logs, and has all stories made anew of them.",
                new IllegalStateException("no cluster.id"));
    }

    private static KafkaConfig config(BrokerSettings settings, String address, BrokerLogin login) throws IOException {
        Properties properties = BrokerProperties.of(settings, address, AddressFile.anyFreeBut(address));
        BrokerProperties.addLogin(properties, login);
        return new KafkaConfig(properties, false);
    }

    private static KafkaNode started(KafkaNode node, BrokerSettings settings, BrokerLogin login) throws Exception {
        try {
            node.start(settings.startWithin(), login);
            return node;
        } catch (RuntimeException | InterruptedException | IOException e) {
            node.close();
            throw e;
        }
    }

    /** Makes another node, in the place of one that has lost topics. */
    private interface Remedy {
        KafkaNode against(KafkaConfig config) throws IOException;
    }
}
