package newsloom.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.ServiceRole;
import newsloom.app.role.Stores;
import newsloom.app.service.StoryQueries;
import newsloom.app.settings.ListenAddress;
import newsloom.app.settings.Settings;
import newsloom.model.Article;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.store.StoryStore;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StorySelection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Newsloom at work with its own Kafka, in this process: fed, read, stopped and started again. */
final class AtWork {
    private final Settings settings;
    private Optional<App> app = Optional.empty();
    private Optional<Thread> running = Optional.empty();

    AtWork(Path data) throws IOException {
        Settings defaults = Settings.defaults();
        settings = new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                defaults.topicsPrefix(),
                new ListenAddress(true, "127.0.0.1", freePort(), false),
                defaults.dedupe(),
                defaults.web(),
                defaults.kafkaClient());
    }

    Settings settings() {
        return settings;
    }

    void start() {
        App opened = App.open(settings);
        Thread thread = new Thread(() -> opened.run(ServiceRole.ALL, status -> {}), "newsloom run");
        thread.start();
        app = Optional.of(opened);
        running = Optional.of(thread);
        await().atMost(60, SECONDS).ignoreExceptions().until(() -> Stores.exists(settings));
    }

    void stop() throws InterruptedException {
        app.ifPresent(App::close);
        if (running.isPresent()) {
            running.get().join();
        }
    }

    void send(List<Article> articles) throws Exception {
        try (KafkaConnection kafka = KafkaConnection.connect(settings);
                Producer<String, byte[]> producer = new KafkaProducer<>(
                        new HashMap<>(kafka.client()), new StringSerializer(), new ByteArraySerializer())) {
            var topic = kafka.topics().articles();
            for (Article article : articles) {
                producer.send(new ProducerRecord<>(
                                topic.name(), "en", topic.values().write(article)))
                        .get(30, SECONDS);
            }
        }
    }

    void awaitStored(int articles) {
        await().atMost(90, SECONDS).until(() -> articlesStored() == articles);
    }

    /** To be asked while nothing is written. */
    Map<String, Story> stored() {
        return StoredStories.of(settings);
    }

    private int articlesStored() {
        try (StoryQueries stories = App.open(settings).stories()) {
            return stories.list(StorySelection.ALL)
                    .map(ListedStory::head)
                    .map(StoryHead::counts)
                    .mapToInt(StoryCounts::articles)
                    .sum();
        }
    }

    String metrics() throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + settings.http().port() + "/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    int generation() {
        try (StoryStore rows = Stores.open(settings)) {
            return rows.generation();
        }
    }

    static Set<String> articleIds(Map<String, Story> stories) {
        return stories.values().stream()
                .flatMap(story -> story.articles().stream())
                .map(Membership::id)
                .collect(toSet());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
