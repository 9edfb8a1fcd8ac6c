package newsloom.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.Stores;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.group.KafkaLock;
import newsloom.model.Article;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.model.story.KnownStories;
import newsloom.model.story.Story;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.store.StoryStore;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its own Kafka, which makes its stories anew while it goes on and is read. */
@Tag("long-running")
class ReprocessTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");
    private static final Instant OLD = Instant.parse("2026-09-30T23:00:00Z");
    private static final Instant NEW = Instant.parse("2026-10-01T01:00:00Z");

    private final List<Article> sent = new CopyOnWriteArrayList<>();
    private final List<String> progress = new CopyOnWriteArrayList<>();
    private final AtWork newsloom;

    ReprocessTest(@TempDir Path data) throws IOException {
        newsloom = new AtWork(data);
    }

    @AfterEach
    void stop() throws InterruptedException {
        newsloom.stop();
    }

    @Test
    @Timeout(240)
    void readersSeeTheOldListOrTheNewOneAndTheNewOneIsThatOfAFreshReplay() throws Exception {
        newsloom.start();
        send(articles("before", OLD, 20));
        send(articles("after", NEW, 300));
        newsloom.awaitStored(320);
        Map<String, Story> old = newsloom.stored();
        Set<Set<String>> seen = new HashSet<>();
        CompletableFuture<Void> reading = readUntilTheNewOneIsSeen(seen);

        reprocess();

        reading.get(30, SECONDS);
        Map<String, Story> fresh = grouped();
        Map<String, Story> now = newsloom.stored();
        fresh.forEach((id, story) -> assertThat(now).containsEntry(id, story));
        assertThat(seen).containsExactlyInAnyOrder(articlesOf(old), articlesOf(now));
        assertThat(AtWork.articleIds(now)).hasSize(320);
        assertThat(old.values().stream().filter(story -> storyIs(story, OLD)))
                .allSatisfy(story -> assertThat(now).containsEntry(story.id(), story));

        send(articles("later", NEW.plusSeconds(60), 5));
        newsloom.awaitStored(325);
        await().atMost(10, SECONDS).until(() -> newsloom.metrics().contains("newsloom_articles_grouped_total 5.0"));
        assertThat(newsloom.metrics())
                .contains("newsloom_active_articles 305.0")
                .contains("newsloom_stories_stored_total");
        assertThat(newsloom.generation()).isEqualTo(2);
    }

    @Test
    @Timeout(240)
    void whoFollowsIsToldOfTheNewStoriesWithoutARestart() throws Exception {
        newsloom.start();
        send(articles("after", NEW, 20));
        newsloom.awaitStored(20);
        List<String> told = new CopyOnWriteArrayList<>();
        try (App following = App.open(newsloom.settings())) {
            Thread follower = new Thread(() -> following.follow().follow(Optional.empty(), new Told(told)));
            follower.start();
            await().atMost(30, SECONDS).until(() -> told.contains("following"));

            reprocess();
            await().atMost(30, SECONDS)
                    .until(() -> told.stream().filter("following"::equals).count() == 2);
            send(articles("later", NEW, 1));

            await().atMost(30, SECONDS).until(() -> told.contains("later0"));
            following.stop();
            follower.join();
        }
        assertThat(told.subList(0, 2)).containsExactly("following", "following");
    }

    /** Writes down what it hears. */
    private record Told(List<String> told) implements StoryChangeListener {
        @Override
        public void following() {
            told.add("following");
        }

        @Override
        public void changed(StoryUpdate update, Instant at, List<StoryChange> changes) {
            update.memberships().forEach(member -> told.add(member.id()));
        }
    }

    @Test
    @Timeout(240)
    void whatIsStoppedGoesOnAndWhatIsOldCanBeDropped() throws Exception {
        newsloom.start();
        send(articles("after", NEW, 50));
        newsloom.awaitStored(50);
        App killed = App.open(newsloom.settings());
        Thread first = new Thread(() -> {
            try {
                killed.reprocess(
                        line -> {
                            progress.add(line);
                            killed.stop();
                        },
                        reprocess -> reprocess.from(DAY));
            } catch (CannotRun stopped) {
                progress.add(String.valueOf(stopped.getMessage()));
            }
        });
        first.start();
        await().atMost(30, SECONDS).until(() -> !progress.isEmpty());
        first.join();
        assertThat(newsloom.generation()).isEqualTo(1);

        stop();
        newsloom.start();
        reprocess();

        assertThat(progress)
                .anyMatch(line -> line.startsWith("Going on with generation 2") || line.contains("read now"));
        assertThat(newsloom.generation()).isEqualTo(2);
        assertThat(AtWork.articleIds(newsloom.stored())).hasSize(50);
        App.open(newsloom.settings()).reprocess(progress::add, reprocess -> {
            reprocess.dropOld();
            assertThatThrownBy(reprocess::giveUp).hasMessageContaining("nothing to give up");
        });
        assertThat(AtWork.articleIds(newsloom.stored())).hasSize(50);
    }

    @Test
    @Timeout(240)
    void killedBetweenTheWordAndTheRowsTheOldListIsReadUntilTheNewOneIsWhole() throws Exception {
        newsloom.start();
        send(articles("after", NEW, 50));
        newsloom.awaitStored(50);
        stop();
        try (KafkaConnection kafka = KafkaConnection.connect(newsloom.settings())) {
            Generations begun =
                    kafka.generations().begin(Optional.of(new Generation.Since(NEW.minusSeconds(3_600), Map.of())));
            kafka.createTopics(begun.coming().orElseThrow());
            kafka.generationLog().write(begun.activate());
        }
        Set<Set<String>> seen = new HashSet<>();
        CompletableFuture<Void> reading = readUntilTheNewOneIsSeen(seen);

        newsloom.start();

        reading.get(90, SECONDS);
        assertThat(seen)
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(list -> assertThat(list).isNotEmpty());
        assertThat(AtWork.articleIds(newsloom.stored())).hasSize(50);
        assertThat(newsloom.stored()).isEqualTo(grouped());
    }

    @Test
    @Timeout(120)
    void twoAtOnceAreRefused() {
        try (KafkaConnection kafka = KafkaConnection.connect(newsloom.settings());
                KafkaLock first = kafka.reprocessingLock()) {
            assertThatThrownBy(() -> kafka.reprocessingLock().close())
                    .isInstanceOf(KafkaUnavailable.class)
                    .hasMessageStartingWith("Another newsloom reprocess is at work on this Kafka");
            assertThat(first.holds()).isTrue();
        }
    }

    private void send(List<Article> articles) throws Exception {
        newsloom.send(articles);
        sent.addAll(articles);
    }

    private void reprocess() {
        App.open(newsloom.settings()).reprocess(progress::add, reprocess -> reprocess.from(DAY));
    }

    private CompletableFuture<Void> readUntilTheNewOneIsSeen(Set<Set<String>> seen) {
        return CompletableFuture.runAsync(() -> {
            try (StoryStore rows = Stores.open(newsloom.settings())) {
                int before;
                do {
                    before = rows.generation();
                    seen.add(rows.stories(StoryPage.first(1000)).stream()
                            .map(ListedStory::head)
                            .map(ReprocessTest::inWords)
                            .collect(toSet()));
                } while (before < 2);
            }
        });
    }

    /** As an engine groups them that never saw what is older. */
    private Map<String, Story> grouped() {
        StoryEngine engine = new StoryEngine(Parameters.defaults());
        KnownStories stories = new KnownStories();
        sent.stream()
                .filter(article -> !article.publishedAt().orElseThrow().isBefore(NEW))
                .map(engine::add)
                .forEach(stories::apply);
        return stories.all().stream().collect(toMap(Story::id, story -> story));
    }

    private static Set<String> articlesOf(Map<String, Story> stories) {
        return stories.values().stream()
                .map(Story::head)
                .map(ReprocessTest::inWords)
                .collect(toSet());
    }

    private static boolean storyIs(Story story, Instant published) {
        return story.articles().stream().allMatch(member -> member.publishedAt().equals(Optional.of(published)));
    }

    private static String inWords(StoryHead story) {
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
