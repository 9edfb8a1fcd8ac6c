package newsloom.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.ArticleWriter;
import newsloom.ingest.replay.FolderReader;
import newsloom.ingest.replay.FoundFiles;
import newsloom.ingest.replay.ReplayedFolder;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances of dedupe come and go during a replay in six languages. */
@Tag("long-running")
class RescaleTest {
    private static final String PREFIX = "rescale.";
    private static final int THIRD = 200;

    private final Topics topics = Topics.withPrefix(PREFIX);
    private final Path folder;
    private final EmbeddedBroker broker;
    private final Map<String, Object> client;

    RescaleTest(@TempDir Path folder) {
        this.folder = folder;
        this.broker = EmbeddedBroker.start(BrokerSettings.defaults(folder.resolve("kafka")));
        this.client = broker.client();
    }

    @BeforeEach
    void makeTopics() throws InterruptedException {
        new TopicCreator(client, TopicSettings.defaults()).create(topics);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void threeInstancesAndThenTwoGiveTheStoriesOfTheEngineAlone() throws IOException {
        List<Article> articles = invented();
        List<DedupeService> instances = new ArrayList<>();
        try (ArticleWriter writer = writer()) {
            instances.add(instance("first"));
            write(writer, articles.subList(0, THIRD));
            instances.add(instance("second"));
            instances.add(instance("third"));
            write(writer, articles.subList(THIRD, 2 * THIRD));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> instances.stream()
                            .allMatch(service -> service.readiness().ready()));
            instances.remove(0).close();
            write(writer, articles.subList(2 * THIRD, 3 * THIRD));
            awaitGrouped();
        } finally {
            instances.forEach(DedupeService::close);
        }

        assertThat(recordsOnTopic()).isEqualTo(recordsOfTheEngine());
    }

    private DedupeService instance(String name) {
        DedupeService service = new DedupeService(
                client,
                topics,
                DedupeSettings.defaults(folder.resolve(name), PREFIX),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        service.start();
        return service;
    }

    private ArticleWriter writer() {
        return new ArticleWriter(
                client,
                topics,
                new ReplayedFolder("invented", "1"),
                IngestSettings.defaults().writer(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    private static void write(ArticleWriter writer, List<Article> articles) {
        articles.forEach(writer::write);
        writer.flush();
    }

    private void awaitGrouped() {
        try (ConsumerLag catchingUp = new ConsumerLag(client)) {
            Map<Integer, Long> ends = catchingUp.ends(topics.articles());
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> ConsumerLag.reached(catchingUp.positions(PREFIX + "dedupe", topics.articles()), ends));
        }
    }

    private Map<Integer, List<String>> recordsOnTopic() {
        Map<Integer, List<String>> records = new TreeMap<>();
        try (CommittedReader reader = new CommittedReader(client)) {
            reader.read(topics.stories().name(), record -> add(records, record.partition(), record.value()));
        }
        ToldStories told = ToldStories.of(records.values());
        assertThat(told.torn()).as("updates that are not whole").isZero();
        assertThat(told.miscounted()).as("stories that count other members").isZero();
        return records;
    }

    /** One engine for each partition, as it has its articles. */
    private Map<Integer, List<String>> recordsOfTheEngine() {
        Map<Integer, StoryEngine> engines = new HashMap<>();
        Map<Integer, List<String>> records = new TreeMap<>();
        try (CommittedReader reader = new CommittedReader(client)) {
            reader.read(
                    topics.articles().name(),
                    record -> engines.computeIfAbsent(
                                    record.partition(), first -> new StoryEngine(Parameters.defaults()))
                            .add(article(record.value()))
                            .records()
                            .forEach(part -> add(records, record.partition(), text(part))));
        }
        assertThat(engines).as("partitions with articles").hasSizeGreaterThan(3);
        return records;
    }

    private Article article(String bytes) {
        Decoded<Article> read = topics.articles().values().read(bytes.getBytes(StandardCharsets.UTF_8));
        return ((Decoded.Value<Article>) read).value();
    }

    private String text(StoryRecord record) {
        return new String(topics.stories().values().write(record), StandardCharsets.UTF_8);
    }

    private static void add(Map<Integer, List<String>> records, int partition, String record) {
        records.computeIfAbsent(partition, first -> new ArrayList<>()).add(record);
    }

    private List<Article> invented() throws IOException {
        Path file = Files.write(folder.resolve("news.jsonl"), new InventedNews(7).lines(3 * THIRD));
        IngestSettings settings = IngestSettings.defaults();
        FolderReader reader =
                new FolderReader(settings.replay(), new LanguageDetector(settings.language()), Clock.systemUTC());
        List<Article> articles = new ArrayList<>();
        reader.read(
                (FoundFiles.Files) FolderReader.find(file),
                reading -> articles.add(((ReplayedItem.Read) reading).article()),
                bytes -> {});
        return articles;
    }
}
