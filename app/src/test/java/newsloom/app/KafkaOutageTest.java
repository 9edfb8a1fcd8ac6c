package newsloom.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;
import newsloom.store.kafka.StoryRows;
import newsloom.store.kafka.TopicSink;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes away while dedupe and store are at work, and comes back. */
@Tag("long-running")
class KafkaOutageTest {
    private static final String PREFIX = "outage.";
    private static final int HALF = 300;

    private final Topics topics = Topics.withPrefix(PREFIX);
    private final Path folder;

    KafkaOutageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @Timeout(240)
    void itIsWaitedOutAndSaidAndNothingIsLost() throws Exception {
        EmbeddedBroker broker = broker();
        Map<String, Object> client = impatient(broker);
        new TopicCreator(client, TopicSettings.defaults()).create(topics);
        try (StoryStore rows = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")));
                DedupeService dedupe = dedupe(client);
                TopicSink<?> sink = TopicSink.ofStories(
                        client,
                        topics,
                        new StoryRows(rows, 1),
                        SinkSettings.ofStories(PREFIX, Generation.FIRST),
                        new SimpleMeterRegistry())) {
            rows.activate(1);
            dedupe.start();
            new Thread(sink, "store").start();
            write(broker, 0);
            await().atMost(60, SECONDS).until(() -> rows.membership("a0").isPresent());

            broker.close();

            await().atMost(30, SECONDS).untilAsserted(() -> {
                assertThat(dedupe.notReady())
                        .contains("Kafka does not answer; articles are grouped again when it does.");
                assertThat(sink.notReady()).contains("Kafka does not answer; stories are stored again when it does.");
            });
            await().during(8, SECONDS)
                    .atMost(10, SECONDS)
                    .until(() -> dedupe.failure().isEmpty());

            try (EmbeddedBroker again = broker()) {
                write(again, HALF);
                await().atMost(120, SECONDS)
                        .until(() -> IntStream.range(0, 2 * HALF)
                                .allMatch(i -> rows.membership("a" + i).isPresent()));
                await().atMost(30, SECONDS)
                        .until(() ->
                                dedupe.notReady().isEmpty() && sink.notReady().isEmpty());
                assertThat(dedupe.failure()).isEmpty();
                assertThat(sink.failure()).isEmpty();
                sink.close();
                dedupe.close();
            }
        }
    }

    private EmbeddedBroker broker() {
        return EmbeddedBroker.start(BrokerSettings.defaults(folder.resolve("kafka")));
    }

    private DedupeService dedupe(Map<String, Object> client) {
        return new DedupeService(
                client,
                topics,
                DedupeSettings.defaults(folder.resolve("dedupe"), PREFIX),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    /**
     * Gives up by itself after seconds, where Kafka's clients do so after minutes; not sooner, or a busy machine that needs
     * a second for each commit leaves one transaction open after the other.
     */
    private static Map<String, Object> impatient(EmbeddedBroker broker) {
        Map<String, Object> client = new HashMap<>(broker.client());
        client.putAll(Map.of(
                "request.timeout.ms", 2_000,
                "default.api.timeout.ms", 4_000,
                "producer.max.block.ms", 4_000,
                "producer.delivery.timeout.ms", 4_000,
                "task.timeout.ms", 0));
        return client;
    }

    private void write(EmbeddedBroker broker, int first) throws Exception {
        Map<String, Object> client = broker.client();
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = IntStream.range(first, first + HALF)
                    .mapToObj(i -> producer.send(new ProducerRecord<>(
                            topics.articles().name(),
                            "en",
                            topics.articles().values().write(article(i)))))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private static Article article(int i) {
        return new Article(
                "a" + i,
                Optional.empty(),
                Optional.of("publisher " + i % 7),
                Optional.of("Bridge number " + i / 3 + " closed near Alder" + i / 3),
                "The council of Alder" + i / 3 + " closed bridge " + i / 3 + " on Thursday after report " + i + ".",
                Optional.empty(),
                Locale.ENGLISH);
    }
}
