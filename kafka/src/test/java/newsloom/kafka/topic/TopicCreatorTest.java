package newsloom.kafka.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsloom.broker.AddressFile;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCreatorTest {
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(BrokerSettings.defaults(folder));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void laysTheTopicsOutAndLeavesThemAloneTheSecondTime() throws Exception {
        Topics topics = Topics.withPrefix("twice.");
        creator().create(topics);
        creator().create(topics);

        assertThat(partitions(topics.articles().name())).isEqualTo(8);
        assertThat(partitions(topics.stories().name())).isEqualTo(8);
        assertThat(partitions(topics.quarantine().name())).isEqualTo(1);
        assertThat(config(topics.articles().name(), "cleanup.policy")).isEqualTo("delete");
        assertThat(config(topics.stories().name(), "cleanup.policy")).isEqualTo("compact");
        assertThat(config(topics.stories().name(), "max.message.bytes")).isEqualTo("33554432");
    }

    @Test
    void whatIsDeletedByItsAgeIsAsOldAsTheBrokerSaysAlsoInTopicsOfBefore() throws Exception {
        Topics topics = Topics.withPrefix("aged.");
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topics.articles().name(), 8, (short) 1)))
                    .all()
                    .get();
        }
        creator().create(topics);

        await().until(() ->
                config(topics.articles().name(), "message.timestamp.type").equals("LogAppendTime"));
        assertThat(config(topics.quarantine().name(), "message.timestamp.type")).isEqualTo("LogAppendTime");
        assertThat(config(topics.stories().name(), "message.timestamp.type")).isEqualTo("CreateTime");
    }

    @Test
    void whoComesToReadMakesWhatIsAbsentAndLeavesWhatIsThereAsItIs() throws Exception {
        Topics topics = Topics.withPrefix("read.");
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topics.articles().name(), 8, (short) 1)))
                    .all()
                    .get();
        }
        creator().createAbsent(topics);

        assertThat(config(topics.articles().name(), "message.timestamp.type")).isEqualTo("CreateTime");
        assertThat(config(topics.quarantine().name(), "message.timestamp.type")).isEqualTo("LogAppendTime");
    }

    @Test
    void doesNotMindOthersCreatingTheSameTopicsAtTheSameTime() throws Exception {
        Topics topics = Topics.withPrefix("race.");
        Callable<Boolean> creation = () -> {
            creator().create(topics);
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> done : threads.invokeAll(List.of(creation, creation, creation, creation))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysThatPartitionsWereAddedAndWhatIsLeftToDo() throws Exception {
        Topics topics = Topics.withPrefix("grown.");
        creator().create(topics);
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(topics.articles().name(), NewPartitions.increaseTo(9)))
                    .all()
                    .get();
        }
        await().untilAsserted(() -> assertThatThrownBy(() -> creator().create(topics))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessage("The topics must have as many partitions as each other, and somebody has changed that:"
                        + " grown.articles has 9, grown.stories has 8, grown.corrections has 8. Kafka takes no partitions"
                        + " back. Name another prefix (topics.prefix) and another database (store.url), and read sources"
                        + " and folders again."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ssl.truststore.location | /nowhere/trust.jks                  | NoSuchFileException: /nowhere/trust.jks
            sasl.jaas.config        | no.such.Module required;            | LoginException: No LoginModule found for no.such.Module
            sasl.jaas.config        | a.b.Module required user="x"        | JAAS config entry not terminated by semi-colon
            """)
    void saysWhatIsWrongWithALoginOrATrustStoreAndNotWhatCouldNotBeMade(String property, String value, String said) {
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                property.startsWith("ssl") ? "SSL" : "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                property,
                value);
        assertThatThrownBy(
                        () -> new TopicCreator(client, TopicSettings.defaults()).create(Topics.withPrefix("closed.")))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContaining(said);
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        String nobody = AddressFile.anyFree();
        TopicCreator creator =
                new TopicCreator(Map.of("bootstrap.servers", nobody), TopicSettings.defaults(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> creator.create(Topics.withPrefix("nobody.")))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessage("Kafka at " + nobody
                        + " has not answered within 1 s. Start it, correct the address (--kafka HOST:PORT), or say how it"
                        + " wants to be spoken to (kafka.security.protocol and what goes with it).");
    }

    @Test
    void saysThatAnAddressMakesNoSense() {
        TopicCreator creator =
                new TopicCreator(Map.of("bootstrap.servers", "kafka.invalid:9092"), TopicSettings.defaults());

        assertThatThrownBy(() -> creator.create(Topics.withPrefix("nowhere.")))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessage(
                        "Kafka at kafka.invalid:9092 cannot be used (No resolvable bootstrap urls given in"
                                + " bootstrap.servers). Correct the address (--kafka HOST:PORT) or the settings of that Kafka.");
    }

    private static TopicCreator creator() {
        return new TopicCreator(broker.client(), TopicSettings.defaults());
    }

    private static int partitions(String topic) throws Exception {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
        }
    }

    private static String config(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .get(name)
                    .value();
        }
    }

    private static Admin admin() {
        return Admin.create(broker.client());
    }
}
