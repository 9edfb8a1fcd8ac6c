package newsloom.app.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.app.settings.Settings;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.topic.OtherLayout;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.kafka.write.AtomicWriter;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Topics of another version of Newsloom are refused with a sentence, and stay as they are. */
@Timeout(120)
class OtherLayoutTest {
    private final Path data;

    OtherLayoutTest(@TempDir Path data) {
        this.data = data;
    }

    private Settings inside() {
        return settings(Optional.empty(), Settings.defaults().kafkaClient());
    }

    /** As it stands in settings for a Kafka of others. */
    private static Map<String, String> login(Map<String, Object> client) {
        return client.entrySet().stream()
                .filter(each -> !each.getKey().equals("bootstrap.servers"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toString()));
    }

    private Settings settings(Optional<String> kafka, Map<String, String> kafkaClient) {
        return new Settings(
                data,
                kafka,
                Settings.defaults().store(),
                Settings.defaults().topicsPrefix(),
                Settings.defaults().http(),
                Settings.defaults().dedupe(),
                Settings.defaults().web(),
                kafkaClient);
    }

    @BeforeEach
    void writeDownTheLayout() {
        try (KafkaConnection kafka = KafkaConnection.connect(inside())) {
            assertThat(kafka.generationLog().last()).contains(Generations.FIRST);
        }
    }

    @Test
    void anotherLayoutThanOursIsRefused() {
        try (KafkaConnection kafka = KafkaConnection.connect(inside())) {
            kafka.generationLog().write(new Generations(Generation.FIRST, Optional.empty(), 1, 9));
        }

        assertRefused(inside(), "newsloom.generations/0/");
    }

    @Test
    void soIsARecordThatSaysNoLayout() {
        try (KafkaConnection kafka = KafkaConnection.connect(inside())) {
            String topic = kafka.topics().generations().name();
            String old =
                    "{\"version\":1,\"body\":{\"current\":{\"number\":1,\"since\":null},\"coming\":null,\"last\":1}}";
            new AtomicWriter(kafka.client(), topic, "it")
                    .write(
                            "old",
                            partitions -> List.of(new ProducerRecord<>(topic, "generations", old.getBytes(UTF_8))));
        }

        assertRefused(inside(), "newsloom.generations/0/");
    }

    @Test
    void soAreStoriesWithoutAWordOfTheirGeneration(@TempDir Path other) throws InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(other))) {
            Map<String, Object> client = broker.client();
            Settings outside = settings(Optional.of(broker.bootstrapServers()), login(client));
            Topics topics = Topics.withPrefix(outside.topicsPrefix());
            new TopicCreator(client, TopicSettings.defaults()).create(topics);
            String stories = topics.stories().name();
            new AtomicWriter(client, stories, "it")
                    .write("old", partitions -> List.of(new ProducerRecord<>(stories, "s", new byte[1])));

            assertRefused(outside, stories);
        }
    }

    private static void assertRefused(Settings settings, String wrote) {
        assertThatThrownBy(() -> KafkaConnection.connect(settings).close())
                .isInstanceOf(OtherLayout.class)
                .hasMessageContaining(wrote)
                .hasMessageContaining("begin anew")
                .hasMessageContaining("where a database is named, in another one (store.url)");
    }
}
