package newsloom.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.app.cli.CannotRun;
import newsloom.app.settings.Settings;
import newsloom.app.settings.StatusAddress;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.StoryEngine;
import newsloom.model.Article;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.store.StoryPage;
import newsloom.store.StoryStore;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its own Kafka, which makes its stories anew while it goes on and is read. */
class ReprocessTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");
    private static final Instant OLD = Instant.parse("2026-09-30T23:00:00Z");
    private static final Instant NEW = Instant.parse("2026-10-01T01:00:00Z");

    private final List<Article> sent = new CopyOnWriteArrayList<>();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private final Settings settings;
    private Optional<App> app = Optional.empty();
    private Optional<Thread> running = Optional.empty();

    ReprocessTest(@TempDir Path data) {
        Settings defaults = Settings.defaults();
        settings = new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                defaults.topicsPrefix(),
                StatusAddress.off(),
                defaults.dedupe(),
                defaults.kafkaClient());
    }

    @AfterEach
    void stop() throws InterruptedException {
        app.ifPresent(App::close);
        if (running.isPresent()) {
            running.get().join();
        }
    }

    @Test
    @Timeout(240)
    void readersSeeTheOldListOrTheNewOneAndTheNewOneIsThatOfAFreshReplay() throws Exception {
        start();
        send(articles("before", OLD, 20));
        send(articles("after", NEW, 300));
        awaitStored(320);
        Map<String, Story> old = stored();
        Set<Set<String>> seen = new HashSet<>();
        CompletableFuture<Void> reading = readUntilTheNewOneIsSeen(seen);

        reprocess();

        reading.get(30, SECONDS);
        Map<String, Story> fresh = grouped();
        Map<String, Story> now = stored();
        fresh.forEach((id, story) -> assertThat(now).containsEntry(id, story));
        assertThat(seen).containsExactlyInAnyOrder(articlesOf(old), articlesOf(now));
        assertThat(articleIds(now)).hasSize(320);
        assertThat(old.values().stream().filter(story -> storyIs(story, OLD)))
                .allSatisfy(story -> assertThat(now).containsEntry(story.id(), story));

        send(articles("later", NEW.plusSeconds(60), 5));
        awaitStored(325);
        assertThat(generation()).isEqualTo(2);
    }

    @Test
    @Timeout(240)
    void whatIsKilledGoesOnAndTwoAtOnceAreRefused() throws Exception {
        start();
        send(articles("after", NEW, 50));
        awaitStored(50);
        App killed = App.open(settings);
        Thread first = new Thread(() -> {
            try {
                killed.reprocess(DAY, line -> {
                    news.add(line);
                    killed.stop();
                });
            } catch (CannotRun stopped) {
                news.add(String.valueOf(stopped.getMessage()));
            }
        });
        first.start();
        await().atMost(30, SECONDS).until(() -> !news.isEmpty());
        first.join();
        assertThat(generation()).isEqualTo(1);

        stop();
        start();
        reprocess();

        assertThat(news).anyMatch(line -> line.startsWith("Going on with generation 2") || line.contains("read now"));
        assertThat(generation()).isEqualTo(2);
        assertThat(articleIds(stored())).hasSize(50);
        try (App dropping = App.open(settings)) {
            dropping.dropOld(news::add);
            assertThatThrownBy(() -> dropping.giveUpReprocessing(news::add)).hasMessageContaining("nothing to give up");
        }
        assertThat(articleIds(stored())).hasSize(50);
    }

    private void start() {
        App opened = App.open(settings);
        Thread thread = new Thread(opened::run, "newsloom run");
        thread.start();
        app = Optional.of(opened);
        running = Optional.of(thread);
        await().atMost(60, SECONDS).ignoreExceptions().until(() -> Stores.exists(settings));
    }

    private void reprocess() {
        try (App reprocessing = App.open(settings)) {
            reprocessing.reprocess(DAY, news::add);
        }
    }

    private CompletableFuture<Void> readUntilTheNewOneIsSeen(Set<Set<String>> seen) {
        return CompletableFuture.runAsync(() -> {
            try (StoryStore rows = Stores.open(settings)) {
                int before;
                do {
                    before = rows.generation();
                    seen.add(rows.stories(StoryPage.first(1000)).stream()
                            .map(ReprocessTest::inWords)
                            .collect(toSet()));
                } while (before < 2);
            }
        });
    }

    private void send(List<Article> articles) throws Exception {
        try (Kafka kafka = Kafka.connect(settings);
                Producer<String, byte[]> producer = new KafkaProducer<>(
                        new HashMap<>(kafka.client()), new StringSerializer(), new ByteArraySerializer())) {
            var topic = kafka.topics().articles();
            for (Article article : articles) {
                producer.send(new ProducerRecord<>(
                                topic.name(), "en", topic.values().write(article)))
                        .get(30, SECONDS);
                sent.add(article);
            }
        }
    }

    private void awaitStored(int articles) {
        await().atMost(90, SECONDS).until(() -> articleIds(stored()).size() == articles);
    }

    private Map<String, Story> stored() {
        try (App reading = App.open(settings);
                Stream<Story> stories = reading.stories(0)) {
            return stories.collect(toMap(Story::id, story -> story));
        }
    }

    private int generation() {
        try (StoryStore rows = Stores.open(settings)) {
            return rows.generation();
        }
    }

    /** As an engine groups them that never saw what is older. */
    private Map<String, Story> grouped() {
        StoryEngine engine = new StoryEngine(Parameters.defaults());
        Map<String, Story> stories = new HashMap<>();
        sent.stream()
                .filter(article -> !article.publishedAt().orElseThrow().isBefore(NEW))
                .flatMap(article -> engine.add(article).stream())
                .forEach(story -> stories.put(story.id(), story));
        stories.values().removeIf(story -> story.mergedInto().isPresent());
        return stories;
    }

    private static Set<String> articlesOf(Map<String, Story> stories) {
        return stories.values().stream().map(ReprocessTest::inWords).collect(toSet());
    }

    private static Set<String> articleIds(Map<String, Story> stories) {
        return stories.values().stream()
                .flatMap(story -> story.articles().stream())
                .map(Member::id)
                .collect(toSet());
    }

    private static boolean storyIs(Story story, Instant published) {
        return story.articles().stream().allMatch(member -> member.publishedAt().equals(Optional.of(published)));
    }

    private static String inWords(Story story) {
        return story.id() + "/" + story.version();
    }

    private static List<Article> articles(String kind, Instant published, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Article(
                        kind + i,
                        Optional.empty(),
                        Optional.of("publisher " + i % 7),
                        Optional.of("Bridge number " + i / 3 + " of " + kind + " closed near Alder" + i / 3),
                        "The council of Alder" + i / 3 + " closed bridge " + i / 3 + " on Thursday after report " + i
                                + " found cracks in its piers, said engineer Marlow" + i / 3 + ".",
                        Optional.of(published),
                        Locale.ENGLISH))
                .toList();
    }
}
