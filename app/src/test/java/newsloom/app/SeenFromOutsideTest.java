package newsloom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.ServiceRole;
import newsloom.app.service.QuarantineQuery;
import newsloom.app.service.QuarantineService;
import newsloom.app.service.QuarantineService.Retried;
import newsloom.app.service.StoryQueries;
import newsloom.app.settings.ListenAddress;
import newsloom.app.settings.Settings;
import newsloom.model.Article;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import newsloom.model.topic.Topic;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StorySelection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its own Kafka while somebody feeds it poison, as it is seen over HTTP and by the commands. */
class SeenFromOutsideTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Supplier<String> status = () -> "";
    private final Settings settings;
    private final App app;
    private final Thread running;

    SeenFromOutsideTest(@TempDir Path data) throws IOException {
        Settings defaults = Settings.defaults();
        ListenAddress address = new ListenAddress(true, "127.0.0.1", freePort(), false);
        settings = new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                defaults.topicsPrefix(),
                address,
                defaults.dedupe(),
                defaults.web(),
                Map.of("max.request.size", "32000000", "buffer.memory", "64000000"));
        app = App.open(settings);
        running = new Thread(() -> app.run(ServiceRole.ALL, offered -> status = offered), "newsloom run");
        running.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        app.close();
        running.join();
    }

    @Test
    @Timeout(150)
    void poisonGoesToQuarantineAndTheStreamGoesOn() throws Exception {
        await().atMost(30, SECONDS).ignoreExceptions().until(() -> status("health/live") == 200);
        await().atMost(60, SECONDS).until(() -> status("health/ready") == 200);

        assertThatThrownBy(() -> App.open(settings).run(ServiceRole.ALL, status -> {}))
                .as("a second one on the data folder")
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("In the data folder " + settings.data() + " another newsloom (process "
                        + ProcessHandle.current().pid() + ", since 20");
        try (KafkaConnection kafka = KafkaConnection.connect(settings)) {
            Topic<Article> articles = kafka.topics().articles();
            send(kafka, articles.name(), new byte[20_000_000]);
            send(
                    kafka,
                    articles.name(),
                    articles.values().write(article("long", "word after word ".repeat(1_250_000))));
            send(kafka, kafka.topics().stories().name(), "no story".getBytes(UTF_8));
            send(kafka, articles.name(), articles.values().write(article("last", "A ferry ran aground in fog.")));
        }

        await().atMost(60, SECONDS).until(() -> stored().contains("last"));
        assertThat(stored()).containsExactlyInAnyOrder("long", "last");
        await().atMost(20, SECONDS).until(() -> quarantined().size() == 2);
        Quarantined large = entryOf("newsloom.articles");
        assertThat(large.record().orElseThrow().length()).isEqualTo(20_000_000);
        Optional<Quarantined> shown = quarantine(quarantine -> quarantine.entry(large.id()));
        assertThat(shown).contains(large);
        Quarantined story = entryOf("newsloom.stories");
        assertThat(story.content()).isEqualTo("no story");

        assertThat(status.get())
                .isEqualTo("Running ingest, dedupe, store, watch on " + settings.data()
                        + " (Ctrl-C ends it): no sources yet" + " (newsloom sources add), 2 stories so far.");

        assertThat(retry(large.id())).isInstanceOf(Retried.Written.class);
        await().atMost(30, SECONDS).until(() -> quarantined().size() == 3);
        assertThat(quarantined().get(0).record().flatMap(RecordOrigin::retryOf)).contains(large.id());
        assertThat(quarantined().get(0).record().orElseThrow().length()).isEqualTo(20_000_000);
        assertThat(retry("0000000000")).isEqualTo(new Retried.Unknown());

        assertThat(get("metrics").body())
                .contains("newsloom_articles_grouped_total 2.0")
                .contains("newsloom_active_articles 2.0")
                .contains("newsloom_quarantined_total{by=\"dedupe\",reason=\"not-json\"} 2.0")
                .contains("newsloom_quarantined_total{by=\"store\",reason=\"not-json\"} 1.0")
                .contains("newsloom_stories_stored_total 2.0")
                .contains("newsloom_delay_seconds_count{to=\"story\"} 2")
                .contains("newsloom_delay_seconds_count{to=\"row\"} 2")
                .contains("newsloom_restore_records 0.0")
                .containsPattern("kafka_consumer_coordinator_rebalance_total\\{client_id=\"[^\"]*newsloom.store")
                .containsPattern("kafka_consumer_coordinator_rebalance_total\\{client_id=\"newsloom.dedupe-Stream");
        assertThat(status("health/live")).isEqualTo(200);
        assertThat(status("health/ready")).isEqualTo(200);

        try (KafkaConnection kafka = KafkaConnection.connect(settings)) {
            send(kafka, kafka.topics().stories().name(), "a later one".getBytes(UTF_8));
        }
        assertThat(retry(story.id()))
                .as("what would hide a later version of its story")
                .isInstanceOf(Retried.Impossible.class);
    }

    private static void send(KafkaConnection kafka, String topic, byte[] value) throws Exception {
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(new HashMap<>(kafka.client()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "en", value)).get(30, SECONDS);
        }
    }

    private static Article article(String id, String text) {
        return new Article(
                id, Optional.empty(), Optional.empty(), Optional.of(id), text, Optional.empty(), Locale.ENGLISH);
    }

    private List<String> stored() {
        List<String> ids = new ArrayList<>();
        try (StoryQueries stories = app.stories()) {
            stories.list(StorySelection.ALL)
                    .map(ListedStory::head)
                    .forEach(story -> stories.members(story.id(), member -> ids.add(member.id())));
        }
        return ids;
    }

    private List<Quarantined> quarantined() {
        QuarantineQuery all = new QuarantineQuery(Optional.of(QuarantineReason.NOT_JSON), Optional.empty(), 0);
        return quarantine(quarantine -> quarantine.entries(all));
    }

    private Quarantined entryOf(String topic) {
        QuarantineQuery newest = new QuarantineQuery(Optional.empty(), Optional.of(topic), 1);
        return quarantine(quarantine -> quarantine.entries(newest)).get(0);
    }

    private Retried retry(String id) {
        return quarantine(quarantine -> quarantine.retry(id));
    }

    private <T> T quarantine(Function<QuarantineService, T> question) {
        try (QuarantineService quarantine = app.quarantine()) {
            return question.apply(quarantine);
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + settings.http().port() + "/" + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
