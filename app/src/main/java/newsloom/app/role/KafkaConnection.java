package newsloom.app.role;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import newsloom.app.failure.CannotRun;
import newsloom.app.settings.Settings;
import newsloom.broker.BrokerLogin;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.group.KafkaLock;
import newsloom.kafka.topic.GenerationLog;
import newsloom.kafka.topic.OtherLayout;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.model.topic.Topics;

/**
 * The Kafka of this process: its own, that of the process which owns the data folder, or an outside one. Nobody behind
 * this can tell which.
 *
 * @param generations as they were when it connected
 * @param owned the lock on the data folder, if this process was the first there
 * @param broker the embedded Kafka, if it runs in this process
 */
public record KafkaConnection(
        Map<String, Object> client,
        String topicsPrefix,
        Generations generations,
        Optional<DataFolder.Owned> owned,
        Optional<EmbeddedBroker> broker)
        implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    public static KafkaConnection connect(Settings settings) {
        return connect(settings, Optional.empty());
    }

    /**
     * The same; where its own Kafka has lost its record of topics, or the topics that of generations, that is made again.
     *
     * @param says hears of it, in a sentence
     */
    public static KafkaConnection repaired(Settings settings, Consumer<String> says) {
        return connect(settings, Optional.of(says));
    }

    private static KafkaConnection connect(Settings settings, Optional<Consumer<String>> repair) {
        return settings.kafka()
                .map(address -> outside(settings, address, repair))
                .orElseGet(() -> inside(settings, repair));
    }

    /** With the stories of the generation that was current when it connected. */
    public Topics topics() {
        return topics(generations.current());
    }

    public Topics topics(Generation generation) {
        return Topics.withPrefix(topicsPrefix, generation);
    }

    /** The right to say which generation is to be made; refused while another process has it. */
    public KafkaLock reprocessingLock() {
        return KafkaLock.enter(
                client,
                reprocessingGroup(),
                topics().generations().name(),
                "Another newsloom reprocess is at work on this Kafka; wait for its end, or stop it.");
    }

    /** Of which who makes stories anew is the one member. */
    String reprocessingGroup() {
        return topicsPrefix + "reprocess";
    }

    public GenerationLog generationLog() {
        return new GenerationLog(client, topics().generations());
    }

    /** Whether this process is to do the work on the data folder; otherwise another one does. */
    boolean owns() {
        return owned.isPresent();
    }

    public boolean isHere() {
        return broker.isPresent();
    }

    @Override
    public void close() {
        broker.ifPresent(EmbeddedBroker::close);
        owned.ifPresent(DataFolder.Owned::close);
    }

    private static KafkaConnection outside(Settings settings, String address, Optional<Consumer<String>> repair) {
        DataFolder.Entry entry = enter(new DataFolder(settings.data()), Duration.ZERO);
        Optional<DataFolder.Owned> owned =
                entry instanceof DataFolder.Owned first ? Optional.of(first) : Optional.empty();
        return ready(settings, Map.of("bootstrap.servers", address), owned, Optional.empty(), repair);
    }

    private static KafkaConnection inside(Settings settings, Optional<Consumer<String>> repair) {
        DataFolder folder = new DataFolder(settings.data());
        DataFolder.Entry entry = enter(folder, LONGEST_WAIT);
        if (entry instanceof DataFolder.Owned first) {
            EmbeddedBroker broker = start(BrokerSettings.defaults(folder.brokerFolder()), repair);
            return ready(settings, broker.client(), Optional.of(first), Optional.of(broker), repair);
        }
        if (entry instanceof DataFolder.Joined other) {
            return ready(settings, joined(folder, other), Optional.empty(), Optional.empty(), repair);
        }
        throw new CannotRun(((DataFolder.Refused) entry).sentence());
    }

    private static Map<String, Object> joined(DataFolder folder, DataFolder.Joined other) {
        try {
            return BrokerLogin.client(folder.brokerFolder(), other.bootstrapServers());
        } catch (IOException e) {
            throw new CannotRun(
                    "The login of the Kafka in " + folder.brokerFolder() + " cannot be read (" + e
                            + "). Only the user whose data folder it is can take part.",
                    e);
        }
    }

    private static EmbeddedBroker start(BrokerSettings broker, Optional<Consumer<String>> repair) {
        return repair.map(says -> EmbeddedBroker.repair(
                        broker, topic -> TopicCreator.configs(TopicSettings.defaults(), topic), says))
                .orElseGet(() -> EmbeddedBroker.start(broker));
    }

    private static DataFolder.Entry enter(DataFolder folder, Duration longest) {
        try {
            return folder.enter(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while waiting for the data folder.", e);
        }
    }

    private static KafkaConnection ready(
            Settings settings,
            Map<String, Object> broker,
            Optional<DataFolder.Owned> owned,
            Optional<EmbeddedBroker> ours,
            Optional<Consumer<String>> repair) {
        Map<String, Object> client = settings.kafkaClient(broker);
        String prefix = settings.topicsPrefix();
        KafkaConnection kafka = new KafkaConnection(client, prefix, Generations.FIRST, owned, ours);
        try {
            CompletableFuture<Optional<Generations>> early = kafka.readEarly();
            kafka.createAbsentTopics(Generation.FIRST);
            KafkaConnection now =
                    new KafkaConnection(client, prefix, kafka.lastGenerations(told(early), repair), owned, ours);
            now.generations()
                    .made()
                    .filter(made -> made.number() != Generation.FIRST.number())
                    .forEach(now::createAbsentTopics);
            return now;
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** While a Kafka that runs elsewhere is asked for its topics, for making a client of either kind takes its time. */
    private CompletableFuture<Optional<Generations>> readEarly() {
        return isHere()
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(generationLog()::last);
    }

    private static Optional<Generations> told(CompletableFuture<Optional<Generations>> early) {
        try {
            return early.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What was never written yet is, so that every version knows the layout. */
    private Generations lastGenerations(Optional<Generations> early, Optional<Consumer<String>> repair) {
        GenerationLog log = generationLog();
        return early.or(log::last).orElseGet(() -> {
            if (!isNew()) {
                noteLoss(repair);
            }
            return log.writeFirst();
        });
    }

    private boolean isNew() {
        try (ConsumerLag lag = new ConsumerLag(client)) {
            return lag.ends(topics().stories()).values().stream().allMatch(end -> end == 0);
        }
    }

    /** Who wrote stories and not the generation that they are of was of a version without a layout, or lost that. */
    private void noteLoss(Optional<Consumer<String>> repair) {
        String lost = topics().generations().name();
        repair.orElseThrow(() -> OtherLayout.orLost(topics().stories().name(), lost))
                .accept("Repaired: " + lost + " was empty; it says again that the first generation is made.");
    }

    /** Sees to it that the topics of a generation are there and as they should be: for whoever works on them. */
    public void createTopics(Generation generation) {
        uninterrupted(() -> topicCreator().create(topics(generation)));
    }

    /** Of a Kafka of ours that runs elsewhere, or of others, whoever works on the topics sees to how they are. */
    private void createAbsentTopics(Generation generation) {
        if (isHere()) {
            createTopics(generation);
        } else {
            uninterrupted(() -> topicCreator().createAbsent(topics(generation)));
        }
    }

    private TopicCreator topicCreator() {
        return new TopicCreator(client, TopicSettings.defaults());
    }

    private static void uninterrupted(Interruptible creation) {
        try {
            creation.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while the topics were made.", e);
        }
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
