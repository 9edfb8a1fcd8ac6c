package newsloom.dedupe.stream;

import static newsloom.dedupe.stream.Articles.ELECTION;
import static newsloom.dedupe.stream.Articles.FIRE;
import static newsloom.dedupe.stream.Articles.SAME_FIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Generation;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a task knows when it starts on the log of an earlier one; the test driver cannot restart on its state. */
class ClusteringProcessorTest {
    private static final Topics TOPICS = Topics.withPrefix("t.");

    private final Path folder;

    private final KeyValueStore<Long, byte[]> log = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(DedupeTopology.LOG), Serdes.Long(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    ClusteringProcessorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aStoryGoesOnWithItsNextVersionAfterARestart() {
        StoryHead before = only(new Task().send(FIRE));

        StoryHead after = only(new Task().send(SAME_FIRE));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.counts().articles()).isEqualTo(2);
    }

    @Test
    void anArticleFromBeforeARestartChangesNothing() {
        new Task().send(FIRE);

        assertThat(new Task().send(FIRE)).isEmpty();
    }

    @Test
    void theLogGrowsOnlyByArticlesThatChangedSomething() {
        new Task().send(FIRE);
        new Task().send(FIRE);
        new Task().send(SAME_FIRE);

        assertThat(log.approximateNumEntries()).isEqualTo(2);
    }

    @Test
    void aTaskWhoseLogIsGroupedOtherwiseNowTellsNoMore() {
        new Task().send(FIRE);
        new Task().send(SAME_FIRE);

        assertThatThrownBy(() ->
                        new Task(() -> new StoryEngine(Parameters.defaults().with(Parameter.BAR, 50))))
                .isInstanceOf(RegroupedException.class);
    }

    @Test
    void anArticleThatTheEngineFailsOnIsPutAsideWhenItComesAgain() {
        Task task = new Task(() -> new FailingEngine(FailingEngine::fail, "fire"));
        assertThatThrownBy(() -> task.send(FIRE)).isInstanceOf(TaskCorruptedException.class);

        task.start();
        task.process(FIRE);

        assertThat(task.context.forwarded()).singleElement().satisfies(forwarded -> {
            assertThat(forwarded.childName()).contains(DedupeTopology.QUARANTINE);
            Quarantined refused = value(TOPICS.quarantine().values(), forwarded.record());
            assertThat(refused.reason()).startsWith("The article could not be grouped: java.lang.IllegalState");
            assertThat(refused.stack())
                    .hasValueSatisfying(stack -> assertThat(stack).contains("FailingEngine"));
        });
        assertThat(log.approximateNumEntries()).isZero();
    }

    @Test
    void aCorrectionFromBeforeARestartStandsForArticlesThatComeAfterIt() {
        new Task().correct(new Correction.Merge("c1", "ann", Instant.EPOCH, List.of("fire", "election")));
        new Task().send(FIRE);

        assertThat(only(new Task().send(ELECTION)).counts().articles()).isEqualTo(2);
    }

    private static StoryHead only(List<StoryRecord> told) {
        assertThat(told).allSatisfy(record -> assertThat(record.records()).isEqualTo(told.size()));
        return told.stream()
                .flatMap(record -> record.part() instanceof StoryHead head ? Stream.of(head) : Stream.empty())
                .reduce((one, other) -> {
                    throw new AssertionError("Two stories were told of.");
                })
                .orElseThrow();
    }

    private static <T> T value(Codec<T> codec, Record<?, ?> record) {
        return ((Decoded.Value<T>) codec.read((byte[]) record.value())).value();
    }

    /** A task that has just started on the log. */
    private final class Task {
        private final MockProcessorContext<RoutedKey, byte[]> context = new MockProcessorContext<>();
        private final ClusteringProcessor clustering = new ClusteringProcessor(
                TOPICS, Generation.FIRST, new DedupeMeters(new SimpleMeterRegistry()), InstantSource.system());
        private final EngineStore engine;

        Task() {
            this(() -> new StoryEngine(Parameters.defaults()));
        }

        Task(Supplier<StoryEngine> engines) {
            engine = new EngineStore(
                    log,
                    new EngineFactory(TOPICS, engines),
                    new Snapshots(
                            folder,
                            Parameters.defaults(),
                            1_000,
                            Runnable::run,
                            Runnable::run,
                            InstantSource.system()));
            start();
        }

        void start() {
            engine.init(context.getStateStoreContext(), engine);
            try (KeyValueIterator<Long, byte[]> entries = log.all()) {
                entries.forEachRemaining(entry -> engine.restore(entry.key, entry.value));
            }
            clustering.init(context);
        }

        void correct(Correction correction) {
            context.setRecordMetadata(TOPICS.corrections().name(), 0, 0);
            clustering.process(new Record<>("c", TOPICS.corrections().values().write(correction), 0));
        }

        List<StoryRecord> send(Article article) {
            process(article);
            return context.forwarded().stream()
                    .map(forwarded -> value(TOPICS.stories().values(), forwarded.record()))
                    .toList();
        }

        void process(Article article) {
            context.setRecordMetadata("t.articles", 0, 7);
            clustering.process(new Record<>("en", TOPICS.articles().values().write(article), 0));
        }
    }
}
