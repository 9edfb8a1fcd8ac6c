package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.ingest.replay.ArticleWriter;
import newsloom.ingest.replay.ReplayedFolder;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.kafka.write.WriterSettings;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer of articles on a real broker; here, because there is none beside it. */
class IngestedOnceTest {
    private final Topics topics = Topics.withPrefix("once.");
    private final ReplayedFolder source = new ReplayedFolder("/news", "as it is");

    @Test
    void whatExpiredBeforeDedupeReadItIsCountedAndWrittenAgain(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(folder.resolve("kafka")))) {
            Map<String, Object> client = broker.client();
            new TopicCreator(client, small()).create(topics);
            write(client, "first");
            expire(client);
            assertThat(missedBefore(client, folder, "first")).isEqualTo(2); // it and the end of its transaction

            write(client, "first", "second");
            expire(client);
            assertThat(missedBefore(client, folder, "first", "second")).isEqualTo(2);
        }
    }

    /** How many records were gone when dedupe began, which then gets the last of these articles. */
    private double missedBefore(Map<String, Object> client, Path folder, String... articles) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DedupeSettings settings = DedupeSettings.defaults(folder.resolve("dedupe"), "once.");
        try (DedupeService dedupe = new DedupeService(client, topics, settings, meters, Clock.systemUTC())) {
            dedupe.start();
            await().until(() -> dedupe.readiness().ready());
            write(client, articles);
            await().until(() -> meters.counter("newsloom.articles.grouped").count() == 1);
            return meters.counter("newsloom.expired", "by", "dedupe").count();
        }
    }

    private static TopicSettings small() {
        TopicSettings usual = TopicSettings.defaults();
        return new TopicSettings(
                1,
                1,
                usual.replicas(),
                usual.largestRecord(),
                usual.articlesFor(),
                usual.articlesBytes(),
                usual.storyChangesFor(),
                usual.quarantineFor());
    }

    private void write(Map<String, Object> client, String... ids) {
        try (ArticleWriter writer = writer(client)) {
            Stream.of(ids).skip(writer.written()).forEach(id -> writer.write(article(id)));
            writer.flush();
        }
    }

    private void expire(Map<String, Object> client) throws Exception {
        try (Admin kafka = Admin.create(client);
                ConsumerLag lag = new ConsumerLag(client)) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            lag.endsOfWritten(topics.articles())
                    .forEach((partition, end) -> all.put(
                            new TopicPartition(topics.articles().name(), partition),
                            RecordsToDelete.beforeOffset(end)));
            kafka.deleteRecords(all).all().get();
            assertThat(lag.ends(topics.articles())).containsOnly(Map.entry(0, 0L)); // nobody waits for it
        }
    }

    @Test
    void whatAWriterLeftOpenIsNotWrittenAndTheNextOneGoesOnBehindWhatIs(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(folder))) {
            Map<String, Object> client = broker.client();
            new TopicCreator(client, TopicSettings.defaults()).create(topics);
            ArticleWriter first = writer(client);
            first.write(article("committed"));
            first.flush();
            first.write(article("left open"));

            try (ArticleWriter second = writer(client)) {
                assertThat(second.written()).isOne();
                second.write(article("left open"));
                second.flush();
            } finally {
                first.close();
            }
            assertThat(committed(client)).containsExactly(article("committed"), article("left open"));
        }
    }

    private List<Article> committed(Map<String, Object> client) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(topics.articles().name())
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Article> articles = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> articles.add(read(record.value())));
            }
            return articles;
        }
    }

    private Article read(byte[] bytes) {
        return ((Decoded.Value<Article>) topics.articles().values().read(bytes)).value();
    }

    private ArticleWriter writer(Map<String, Object> client) {
        return new ArticleWriter(
                client, topics, source, WriterSettings.defaults(), new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private static Article article(String id) {
        return new Article(
                id, Optional.empty(), Optional.empty(), Optional.empty(), "Some text.", Optional.empty(), Locale.UK);
    }
}
