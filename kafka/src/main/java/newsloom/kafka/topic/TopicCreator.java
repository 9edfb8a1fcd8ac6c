package newsloom.kafka.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the topics between the steps exist, on whichever Kafka there is. */
public final class TopicCreator {
    private static final Logger logger = LoggerFactory.getLogger(TopicCreator.class);
    private static final Duration ROUND = Duration.ofMillis(20);
    private static final String TIME = TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;

    private final KafkaClients clients;
    private final TopicSettings settings;
    private final Duration timeout;

    /** Gives a broker that does not answer 15 s. */
    public TopicCreator(Map<String, Object> client, TopicSettings settings) {
        this(client, settings, Duration.ofSeconds(15));
    }

    TopicCreator(Map<String, Object> client, TopicSettings settings, Duration timeout) {
        this.clients = new KafkaClients(client);
        this.settings = settings;
        this.timeout = timeout;
    }

    /**
     * Makes what is absent and returns when the broker shows all of it; several processes may do so at once. What is there is
     * told again what holds of it: for whoever the topics belong to.
     *
     * @throws KafkaUnavailable if the broker does not answer in time or refuses
     */
    public void create(Topics topics) throws InterruptedException {
        layOut(topics, TopicCreator::timeByArrival);
    }

    /** As {@link #create}, and leaves what is there as it is: for whoever comes to read, where one question is enough. */
    public void createAbsent(Topics topics) throws InterruptedException {
        layOut(topics, (admin, wanted) -> {});
    }

    private void layOut(Topics topics, SettingsChange change) throws InterruptedException {
        try (Admin admin = clients.admin(timeout)) {
            List<NewTopic> wanted = layout(topics);
            Map<String, TopicDescription> there = led(admin, wanted);
            if (there.isEmpty()) {
                create(admin, wanted);
                there = awaitLeaders(admin, wanted);
            }
            change.make(admin, wanted);
            requireAlike(
                    there,
                    List.of(
                            topics.articles().name(),
                            topics.stories().name(),
                            topics.corrections().name()));
        } catch (ExecutionException e) {
            throw unavailable(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    /** What Kafka is told of a topic when it is made, by its name under whichever prefix. */
    public static Map<String, String> configs(TopicSettings settings, String topic) {
        TopicLayout layout = new TopicLayout(settings);
        Map<String, Function<String, NewTopic>> byEnd = Map.of(
                "articles", layout::articles,
                "stories", layout::stories,
                "corrections", layout::corrections,
                "quarantine", layout::quarantine,
                "generations", layout::generations,
                "sources", layout::sources,
                "alerts", layout::alerts,
                "-changelog", layout::changelog);
        return byEnd.entrySet().stream()
                .filter(each -> topic.endsWith(each.getKey()))
                .findFirst()
                .map(each -> each.getValue().apply(topic).configs())
                .orElse(Map.of());
    }

    private List<NewTopic> layout(Topics topics) {
        TopicLayout layout = new TopicLayout(settings);
        return List.of(
                layout.articles(topics.articles().name()),
                layout.stories(topics.stories().name()),
                layout.corrections(topics.corrections().name()),
                layout.quarantine(topics.quarantine().name()),
                layout.generations(topics.generations().name()),
                layout.sources(topics.sources().name()),
                layout.alerts(topics.alerts()));
    }

    private void create(Admin admin, List<NewTopic> wanted) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> absent =
                wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        for (KafkaFuture<Void> creation : admin.createTopics(absent).values().values()) {
            await(creation, TopicExistsException.class);
        }
    }

    /** Also of topics that were made before this was so. Who may not say so to a Kafka of others leaves it as it is. */
    private static void timeByArrival(Admin admin, List<NewTopic> wanted) throws InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = wanted.stream()
                .filter(topic -> topic.configs().containsKey(TIME))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> List.of(new AlterConfigOp(
                                new ConfigEntry(TIME, topic.configs().get(TIME)), AlterConfigOp.OpType.SET))));
        try {
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            logger.debug("The times of records stay those that their writers tell.", e);
        }
    }

    /** A created topic shows a moment later; who reads or writes before that finds nothing there. */
    private Map<String, TopicDescription> awaitLeaders(Admin admin, List<NewTopic> wanted)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Map<String, TopicDescription> led = led(admin, wanted);
        while (led.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException(
                        "the topics " + wanted.stream().map(NewTopic::name).toList() + " have no leaders");
            }
            Thread.sleep(ROUND.toMillis());
            led = led(admin, wanted);
        }
        return led;
    }

    /** All of them, where all have leaders; else none. */
    private static Map<String, TopicDescription> led(Admin admin, List<NewTopic> wanted)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> led = new HashMap<>();
        List<String> names = wanted.stream().map(NewTopic::name).toList();
        for (KafkaFuture<TopicDescription> description :
                admin.describeTopics(names).topicNameValues().values()) {
            Optional<TopicDescription> found =
                    await(description, UnknownTopicOrPartitionException.class).filter(TopicCreator::isLed);
            if (found.isEmpty()) {
                return Map.of();
            }
            led.put(found.get().name(), found.get());
        }
        return led;
    }

    /** What is said of a language lies in the partition of the same number in each. */
    private static void requireAlike(Map<String, TopicDescription> all, List<String> names) {
        String counts = names.stream()
                .map(name -> name + " has " + partitions(all, name))
                .collect(Collectors.joining(", "));
        if (names.stream().map(name -> partitions(all, name)).distinct().count() > 1) {
            throw new KafkaUnavailable(
                    "The topics must have as many partitions as each other, and somebody has changed that: " + counts
                            + ". Kafka takes no partitions back. Name another prefix (topics.prefix) and another database"
                            + " (store.url), and read sources and folders again.",
                    new IllegalStateException(counts));
        }
    }

    private static int partitions(Map<String, TopicDescription> all, String name) {
        return Optional.ofNullable(all.get(name))
                .map(topic -> topic.partitions().size())
                .orElse(0);
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> Optional.ofNullable(partition.leader()))
                .allMatch(leader -> leader.filter(node -> !node.isEmpty()).isPresent());
    }

    private static <T> Optional<T> await(KafkaFuture<T> future, Class<? extends KafkaException> expected)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.ofNullable(future.get());
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private KafkaUnavailable unavailable(Throwable cause) {
        if (cause instanceof TimeoutException) {
            return new KafkaUnavailable(
                    "Kafka at " + clients.address() + " has not answered within " + timeout.toSeconds()
                            + " s. Start it, correct the address (--kafka HOST:PORT), or say how it wants to be spoken to"
                            + " (kafka.security.protocol and what goes with it).",
                    cause);
        }
        return new KafkaUnavailable(
                "Kafka at " + clients.address() + " cannot be used (" + deepest(cause)
                        + "). Correct the address (--kafka HOST:PORT) or the settings of that Kafka.",
                cause);
    }

    /** Kafka's clients wrap what happened, such as a file that is not there, into what they could not make. */
    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof KafkaException ? String.valueOf(cause.getMessage()) : cause.toString();
    }

    /** What is said anew of topics that are there. */
    private interface SettingsChange {
        void make(Admin admin, List<NewTopic> wanted) throws InterruptedException;
    }
}
