package newsloom.dedupe.stream;

import static newsloom.dedupe.stream.Articles.ELECTION;
import static newsloom.dedupe.stream.Articles.FIRE;
import static newsloom.dedupe.stream.Articles.SAME_FIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Story;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a snapshot when a task starts again; the log is in memory here, and offsets are numbers of entries. */
class EngineStoreTest {
    private static final Topics TOPICS = Topics.withPrefix("t.");
    private static final TopicPartition CHANGELOG = new TopicPartition("changelog", 0);

    private final Path folder;
    private final KeyValueStore<Long, byte[]> log = log();
    /** Survives the stores that close it, as a topic would. */
    private final Map<Long, byte[]> changelog = new TreeMap<>();

    EngineStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aTaskThatWasStoppedGoesOnFromItsSnapshotAndReadsOnlyTheLastEntryOfIt() {
        EngineStore before = started();
        add(before, FIRE);
        add(before, ELECTION);
        stop(before);

        EngineStore after = opened();
        assertThat(after.committedOffset(CHANGELOG)).isEqualTo(0);
        read(after, 1);

        after.requireWhole();
        assertThat(add(after, SAME_FIRE))
                .singleElement()
                .satisfies(story -> assertThat(story.version()).isEqualTo(2));
        assertThat(changelog).containsOnlyKeys(0L, 1L, 2L);
    }

    @Test
    void aSnapshotSharesTheWorkWithTheEntriesThatFollowIt() {
        EngineStore before = started();
        add(before, FIRE);
        stop(before);
        Path kept = snapshot();
        EngineStore more = started();
        add(more, ELECTION);

        EngineStore after = started();

        assertThat(kept).exists();
        assertThat(add(after, FIRE)).isEmpty();
        assertThat(add(after, ELECTION)).isEmpty();
        assertThat(add(after, SAME_FIRE)).hasSize(1);
    }

    @Test
    void aSnapshotOfAnotherLogIsRefusedAndTheLogReadFromItsBeginning() {
        EngineStore before = started();
        add(before, FIRE);
        stop(before);
        changelog.clear();
        EngineStore other = opened(Parameters.defaults(), "other");
        add(other, ELECTION);

        EngineStore after = started();
        assertThatThrownBy(after::requireWhole).isInstanceOf(TaskCorruptedException.class);

        revive(after);
        after.requireWhole();
        assertThat(add(after, ELECTION)).isEmpty();
        assertThat(add(after, FIRE)).hasSize(1);
    }

    @Test
    void aSnapshotThatIsAheadOfItsLogIsRefused() {
        EngineStore before = started();
        add(before, FIRE);
        stop(before);
        changelog.remove(0L);

        EngineStore after = started();
        assertThatThrownBy(after::requireWhole).isInstanceOf(TaskCorruptedException.class);

        revive(after);
        after.requireWhole();
        assertThat(add(after, FIRE)).hasSize(1);
    }

    @Test
    void aSnapshotWithAWrongBitIsRefused() throws IOException {
        EngineStore before = started();
        add(before, FIRE);
        stop(before);
        byte[] bytes = Files.readAllBytes(snapshot());
        bytes[bytes.length / 2] ^= 1;
        Files.write(snapshot(), bytes);

        EngineStore after = started();
        assertThatThrownBy(after::requireWhole).isInstanceOf(TaskCorruptedException.class);

        revive(after);
        after.requireWhole();
        assertThat(add(after, FIRE)).isEmpty();
    }

    @Test
    void aSnapshotOfAnEngineWithOtherParametersIsNotLookedAt() {
        EngineStore before = started();
        add(before, FIRE);
        stop(before);

        EngineStore after = opened(Parameters.defaults().with(Parameter.BAR, 1), "snapshots");

        assertThat(after.committedOffset(CHANGELOG)).isNull();
        assertThatCode(after::requireWhole).doesNotThrowAnyException();
    }

    @Test
    void whatWasNotCommittedIsNotKept() {
        EngineStore store = started();
        add(store, FIRE);

        store.close();

        assertThat(folder.resolve("snapshots")).doesNotExist();
    }

    @Test
    void aSnapshotThatIsDueIsTakenOnlyBetweenTransactions() {
        List<Runnable> waiting = new ArrayList<>();
        EngineStore store = new EngineStore(
                log,
                new EngineFactory(TOPICS, Parameters.defaults()),
                new Snapshots(
                        folder.resolve("snapshots"),
                        Parameters.defaults(),
                        2,
                        Runnable::run,
                        waiting::add,
                        InstantSource.system()));
        store.init(new MockProcessorContext<String, byte[]>().getStateStoreContext(), store);
        add(store, FIRE);
        assertThat(waiting).isEmpty();
        add(store, ELECTION);
        assertThat(waiting).hasSize(1);
        assertThat(snapshot()).doesNotExist();

        waiting.get(0).run();

        assertThat(snapshot()).exists();
    }

    @Test
    void aLogWithAGapIsRefusedWithASentence() {
        EngineStore before = started();
        add(before, FIRE);
        add(before, ELECTION);
        changelog.remove(0L);

        assertThatIllegalStateException()
                .isThrownBy(this::started)
                .withMessageContaining("entry 1 stands where 0 should");
    }

    private EngineStore started() {
        EngineStore store = opened();
        read(store, 0);
        return store;
    }

    private EngineStore opened() {
        return opened(Parameters.defaults(), "snapshots");
    }

    private EngineStore opened(Parameters parameters, String snapshots) {
        EngineStore store = new EngineStore(
                log,
                new EngineFactory(TOPICS, parameters),
                new Snapshots(
                        folder.resolve(snapshots),
                        parameters,
                        4,
                        Runnable::run,
                        Runnable::run,
                        InstantSource.system()));
        store.init(new MockProcessorContext<String, byte[]>().getStateStoreContext(), store);
        return store;
    }

    /** As Kafka Streams does it with a task that it holds to be corrupted. */
    private void revive(EngineStore store) {
        store.commit(Map.of());
        store.close();
        store.init(new MockProcessorContext<String, byte[]>().getStateStoreContext(), store);
        assertThat(store.committedOffset(CHANGELOG)).isNull();
        read(store, 0);
    }

    private void read(EngineStore store, long from) {
        changelog.forEach((number, entry) -> {
            if (number >= from) {
                store.restore(number, entry);
            }
        });
    }

    private List<Story> add(EngineStore store, Article article) {
        List<Story> changes = store.add(article);
        if (!changes.isEmpty()) {
            store.log(LogEntry.ARTICLE, TOPICS.articles().values().write(article));
            try (KeyValueIterator<Long, byte[]> entries = log.all()) {
                entries.forEachRemaining(entry -> changelog.put(entry.key, entry.value));
            }
        }
        return changes;
    }

    private void stop(EngineStore store) {
        store.commit(Map.of(CHANGELOG, changelog.size() - 1L));
        store.close();
    }

    private Path snapshot() {
        return folder.resolve("snapshots").resolve("0_0.snapshot");
    }

    private static KeyValueStore<Long, byte[]> log() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(DedupeTopology.LOG), Serdes.Long(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
    }
}
