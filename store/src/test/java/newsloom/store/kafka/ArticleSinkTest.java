package newsloom.store.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.topic.Topics;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoryStore;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSinkTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("test.articles", 0);

    private final Topics topics = Topics.withPrefix("test.");
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StoryStore store;
    private final TopicSink<ArrivedArticle> sink;

    ArticleSinkTest(@TempDir Path folder) {
        store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")));
        sink = new TopicSink<>(
                new SinkClients(consumer, producer, topics.quarantine()),
                SinkContent.articles(topics, store),
                new SinkSettings("test", 500, Duration.ofMillis(5), Duration.ofSeconds(6)),
                meters,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void assign() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        sink.subscribe();
        consumer.rebalance(List.of(PARTITION));
    }

    @AfterEach
    void close() {
        sink.close();
        store.close();
    }

    @Test
    void articlesAndTheNextOffsetAreStoredTogether() {
        arrive(0, article("rain", "It rains."));
        arrive(1, article("rain", "It pours."));
        sink.step();
        ArrivedArticle stored = store.article("rain").orElseThrow();
        assertThat(stored).isEqualTo(new ArrivedArticle(article("rain", "It pours."), NOW.plusMillis(1), 1));
        assertThat(store.revisions(stored))
                .extracting(each -> each.article().text())
                .containsExactly("It rains.");
        assertThat(store.positions("test.articles")).containsEntry(0, 2L);
        assertThat(meters.get("newsloom.articles.stored").counter().count()).isEqualTo(2);
    }

    @Test
    void whatNobodyIsToBeToldOfIsStoredSo() {
        arrive(
                0,
                topics.articles().values().write(article("rain", "It rains.")),
                new RecordHeader(Topics.UNTOLD, new byte[0]));
        sink.step();
        assertThat(store.article("rain").orElseThrow().isUntold()).isTrue();
    }

    @Test
    void whatIsNoArticleIsLeftToDedupeWhichPutsItIntoQuarantine() {
        arrive(0, "no article".getBytes(UTF_8));
        arrive(1, article("rain", "It rains."));
        sink.step();
        assertThat(store.article("rain")).isPresent();
        assertThat(producer.history()).isEmpty();
        assertThat(store.positions("test.articles")).containsEntry(0, 2L);
    }

    @Test
    void whatTheDatabaseRefusesGoesToQuarantineAndTheRestIsStored() {
        arrive(0, article("rain", "It rains."));
        arrive(1, article("x".repeat(3_900), "It snows."));
        arrive(2, article("hail", "It hails."));
        sink.step();
        assertThat(store.article("rain")).isPresent();
        assertThat(store.article("hail")).isPresent();
        assertThat(producer.history())
                .singleElement()
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("test.articles/0/1"));
    }

    private void arrive(long offset, Article article) {
        arrive(offset, topics.articles().values().write(article));
    }

    private void arrive(long offset, byte[] value, Header... headers) {
        consumer.addRecord(new ConsumerRecord<>(
                PARTITION.topic(),
                0,
                offset,
                NOW.toEpochMilli() + offset,
                TimestampType.LOG_APPEND_TIME,
                0,
                value.length,
                "en",
                value,
                new RecordHeaders(headers),
                Optional.empty()));
    }

    private static Article article(String id, String text) {
        return new Article(
                id,
                Optional.empty(),
                Optional.of("Example Post"),
                Optional.of("Weather"),
                text,
                Optional.of(NOW),
                Locale.ENGLISH);
    }
}
