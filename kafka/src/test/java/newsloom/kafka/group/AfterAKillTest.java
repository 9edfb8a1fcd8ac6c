package newsloom.kafka.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new process finds of one that was killed, on a real broker. */
class AfterAKillTest {
    private static final Topics TOPICS = Topics.withPrefix("test.");

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) throws InterruptedException {
        broker = EmbeddedBroker.start(BrokerSettings.defaults(folder));
        new TopicCreator(client(Map.of()), TopicSettings.defaults()).create(TOPICS);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aTransactionThatItsProducerLeftOpenHasLostNoMarker() throws Exception {
        try (Producer<String, String> producer = new KafkaProducer<>(
                client(Map.of("transactional.id", "left open")), new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPICS.stories().name(), "key", "value"))
                    .get();

            assertThat(new HangingTransactions(client(Map.of())).find(topic -> topic.startsWith("test.")))
                    .isEmpty();
            producer.abortTransaction();
        }
    }

    @Test
    void aMemberOfBeforeIsShownOutOfItsGroup() throws Exception {
        try (Consumer<String, String> consumer = new KafkaConsumer<>(
                        client(Map.of("group.id", "readers", "enable.auto.commit", false)),
                        new StringDeserializer(),
                        new StringDeserializer());
                Admin admin = Admin.create(client(Map.of()))) {
            consumer.subscribe(List.of(TOPICS.stories().name()));
            Awaitility.await().ignoreExceptions().until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return members(admin) == 1;
            });

            new StaleGroupMembers(client(Map.of())).showOut(List.of("a new group", "readers"));

            assertThat(members(admin)).isZero();
        }
    }

    private static int members(Admin admin) throws Exception {
        return admin.describeConsumerGroups(List.of("readers")).all().get().values().stream()
                .mapToInt(group -> group.members().size())
                .sum();
    }

    private static Map<String, Object> client(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(broker.client());
        return all;
    }
}
