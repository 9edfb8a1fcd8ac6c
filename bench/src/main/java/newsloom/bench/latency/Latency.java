package newsloom.bench.latency;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import newsloom.app.App;
import newsloom.app.role.DataFolder;
import newsloom.app.role.ServiceRole;
import newsloom.app.settings.ListenAddress;
import newsloom.app.settings.Settings;
import newsloom.broker.BrokerLogin;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.replay.ArticleWriter;
import newsloom.ingest.replay.ReplayedFolder;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topics;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Writes articles at a steady rate to a newsloom that runs everything, and looks when each is where. */
public final class Latency {
    private static final String PREFIX = "newsloom.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PENDING = 300;

    private final Topics topics = Topics.withPrefix(PREFIX);
    private final Sightings sightings = new Sightings();
    private final Map<String, Object> client;
    private final String storeUrl;
    private volatile boolean over;

    private Latency(Map<String, Object> client, String storeUrl) {
        this.client = client;
        this.storeUrl = storeUrl;
    }

    /** Arguments: a file of JSON lines, articles a second, seconds to warm up, seconds to measure. */
    public static void main(String[] arguments) throws Exception {
        int rate = Integer.parseInt(arguments[1]);
        int warm = rate * Integer.parseInt(arguments[2]);
        int measured = rate * Integer.parseInt(arguments[3]);
        List<Article> articles = Beginning.of(Path.of(arguments[0]), warm + measured);
        Path data = Files.createTempDirectory("newsloom-latency");
        Settings defaults = Settings.defaults();
        Settings settings = new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                PREFIX,
                ListenAddress.off(),
                defaults.dedupe(),
                defaults.web(),
                defaults.kafkaClient());
        SqlStoryStore.open(StoreSettings.at(settings.storeUrl())).close();
        try (App app = App.open(settings)) {
            new Thread(() -> app.run(ServiceRole.ALL, status -> {}), "newsloom").start();
            Latency latency =
                    new Latency(BrokerLogin.client(data.resolve("kafka"), awaitAddress(data)), settings.storeUrl());
            latency.run(articles, rate);
            latency.print(articles.subList(warm, articles.size()));
        }
        System.exit(0);
    }

    private void run(List<Article> articles, int rate) throws InterruptedException {
        new TopicCreator(client, TopicSettings.defaults()).create(topics);
        List<Thread> watchers = List.of(
                new Thread(() -> watch(topics.articles().name(), this::seeArticle), "articles"),
                new Thread(() -> watch(topics.stories().name(), this::seeStory), "stories"),
                new Thread(this::watchRows, "rows"));
        watchers.forEach(Thread::start);
        try (ArticleWriter writer = new ArticleWriter(
                client,
                topics,
                new ReplayedFolder("latency", "1"),
                IngestSettings.defaults().writer(),
                new SimpleMeterRegistry(),
                Clock.systemUTC())) {
            write(articles, rate, writer);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sightings.missing(Stage.ROW, 1).isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        over = true;
        for (Thread watcher : watchers) {
            watcher.join();
        }
    }

    private void write(List<Article> articles, int rate, ArticleWriter writer) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < articles.size(); i++) {
            long wait = begun + i * 1_000_000_000L / rate - System.nanoTime();
            if (wait > 0) {
                writer.pause(Duration.ofNanos(wait));
                Thread.sleep(Duration.ofNanos(Math.max(0, begun + i * 1_000_000_000L / rate - System.nanoTime()))
                        .toMillis());
            }
            sightings.write(articles.get(i).id());
            writer.write(articles.get(i));
        }
        writer.flush();
    }

    private void seeArticle(ConsumerRecord<String, byte[]> record) {
        if (topics.articles().values().read(record.value()) instanceof Decoded.Value<Article> article) {
            sightings.see(Stage.ARTICLES, article.value().id());
        }
    }

    private void seeStory(ConsumerRecord<String, byte[]> message) {
        if (topics.stories().values().read(message.value()) instanceof Decoded.Value<StoryRecord> record
                && record.value().part() instanceof Membership member) {
            sightings.see(Stage.STORIES, member.id());
        }
    }

    private void watch(String topic, Consumer<ConsumerRecord<String, byte[]>> sink) {
        Map<String, Object> properties = new java.util.HashMap<>(client);
        properties.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!over) {
                consumer.poll(Duration.ofMillis(100)).forEach(sink);
            }
        }
    }

    private void watchRows() {
        try (Connection connection = DriverManager.getConnection(storeUrl);
                Statement statement = connection.createStatement()) {
            while (!over) {
                look(statement, sightings.missing(Stage.ROW, PENDING));
                Thread.sleep(3);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("The rows cannot be watched: " + e.getMessage(), e);
        }
    }

    private void look(Statement statement, List<String> ids) throws SQLException {
        String list = ids.stream().map(id -> "'" + id.replace("'", "''") + "'").collect(Collectors.joining(","));
        ResultSet found =
                statement.executeQuery("SELECT DISTINCT article FROM memberships WHERE article IN (" + list + ")");
        while (found.next()) {
            sightings.see(Stage.ROW, found.getString(1));
        }
    }

    private void print(List<Article> articles) {
        List<String> ids = articles.stream().map(Article::id).toList();
        System.out.println("| until | p50 ms | p90 ms | p99 ms | longest ms |");
        System.out.println("|---|---|---|---|---|");
        for (Stage stage : Stage.values()) {
            double[] millis = sightings.millis(stage, ids);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f |%n",
                    stage.words(),
                    millis[millis.length / 2],
                    millis[millis.length * 90 / 100],
                    millis[millis.length * 99 / 100],
                    millis[millis.length - 1]);
        }
    }

    private static String awaitAddress(Path data) throws InterruptedException {
        Path ready = data.resolve("kafka").resolve("address");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        if (new DataFolder(data).enter(PATIENCE) instanceof DataFolder.Joined joined) {
            return joined.bootstrapServers();
        }
        throw new IllegalStateException("Newsloom does not start in " + data + ".");
    }
}
