package newsloom.dedupe.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newsloom.dedupe.stream.Articles.ELECTION;
import static newsloom.dedupe.stream.Articles.FIRE;
import static newsloom.dedupe.stream.Articles.OTHER_FIRE;
import static newsloom.dedupe.stream.Articles.SAME_FIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.dedupe.RandomArticles;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.story.StoryUpdate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(add(after, SAME_FIRE).number()).isEqualTo(3);
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
        assertThat(add(after, FIRE).heads()).isEmpty();
        assertThat(add(after, ELECTION).heads()).isEmpty();
        assertThat(add(after, SAME_FIRE).heads()).hasSize(1);
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
        assertThat(add(after, ELECTION).heads()).isEmpty();
        assertThat(add(after, FIRE).heads()).hasSize(1);
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
        assertThat(add(after, FIRE).heads()).hasSize(1);
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
        assertThat(add(after, FIRE).heads()).isEmpty();
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

    @ParameterizedTest
    @CsvSource({"BAR, 50", "BAR, -50", "MERGE_SOON, -50", "MEMBERS, 1", "COPY_SHARED, 1000"})
    void anEngineThatGroupsTheLogOtherwiseTellsHigherVersionsThanAnyBefore(Parameter parameter, double value) {
        EngineStore before = started();
        List<StoryUpdate> told = new ArrayList<>();
        RandomArticles.of(12, new Random(3)).forEach(article -> told.add(add(before, article)));
        stop(before);

        EngineStore after = opened(Parameters.defaults().with(parameter, value), "snapshots");
        read(after, 0);

        assertThat(after.isRegrouped()).isTrue();
        assertThat(after.committedOffset(CHANGELOG)).isNull();
        assertThat(add(after, FIRE).heads())
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head.version())
                        .isEqualTo(changelog.size())
                        .isGreaterThan(told.stream()
                                .filter(update -> !update.isEmpty())
                                .mapToLong(StoryUpdate::number)
                                .max()
                                .orElseThrow()));
    }

    @Test
    void anEngineThatGroupsTheLogAlikeIsNotRegroupedThoughItsParametersAreOthers() {
        EngineStore before = started();
        RandomArticles.of(12, new Random(3)).forEach(article -> add(before, article));
        stop(before);

        EngineStore after = opened(Parameters.defaults().with(Parameter.ACTIVE, 90_000), "snapshots");
        read(after, 0);

        assertThat(after.committedOffset(CHANGELOG)).isNull();
        assertThat(after.isRegrouped()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void entriesThatTheEngineFailsOnWhenItReadsThemAgainLeaveNoTraceInIt(Runnable bug) {
        EngineStore before = started();
        List.of(FIRE, ELECTION, SAME_FIRE).forEach(article -> add(before, article));
        before.close();

        EngineStore after =
                opened(Parameters.defaults(), () -> new FailingEngine(bug, FIRE.id(), SAME_FIRE.id()), "snapshots");
        read(after, 0);
        assertThatThrownBy(after::requireWhole).isInstanceOf(TaskCorruptedException.class);
        revive(after);
        assertThatThrownBy(after::requireWhole).isInstanceOf(TaskCorruptedException.class);
        revive(after);
        after.requireWhole();

        StoryEngine without = new StoryEngine(Parameters.defaults());
        without.add(2, ELECTION);
        assertThat(after.activity()).isEqualTo(without.activity());
        assertThat(add(after, OTHER_FIRE)).isEqualTo(without.add(4, OTHER_FIRE));
    }

    static Stream<Runnable> bugs() {
        return Stream.of(FailingEngine::fail, FailingEngine::overflow);
    }

    @Test
    void anEngineThatFailedOnAnEntryIsNotWrittenDown() {
        EngineStore before = started();
        List.of(FIRE, ELECTION, SAME_FIRE).forEach(article -> add(before, article));
        before.close();

        EngineStore after =
                opened(Parameters.defaults(), () -> new FailingEngine(FailingEngine::fail, FIRE.id()), "snapshots");
        read(after, 0);
        stop(after);

        assertThat(snapshot()).doesNotExist();
    }

    @Test
    void aSnapshotWithACorrectionThatCannotBeReadIsRefusedAndTheCorrectionReadFromTheLog() throws IOException {
        Correction apart = new Correction.Split("c", "ann", Instant.EPOCH, List.of(SAME_FIRE.id()), List.of(FIRE.id()));
        EngineStore before = started();
        add(before, FIRE);
        before.apply(apart);
        log(before, LogEntry.CORRECTION, TOPICS.corrections().values().write(apart));
        stop(before);
        spoilTheCorrection();

        EngineStore after = started();
        assertThatThrownBy(after::requireWhole).isInstanceOf(TaskCorruptedException.class);
        revive(after);
        after.requireWhole();

        assertThat(add(after, SAME_FIRE).heads())
                .allSatisfy(head -> assertThat(head.counts().articles()).isEqualTo(1));
    }

    /** As a file of a program that knows another kind: whole, and of this log. */
    private void spoilTheCorrection() throws IOException {
        SnapshotFile file = new SnapshotFile(snapshot(), EngineFingerprint.fingerprint(Parameters.defaults()));
        file.write(file.describe().orElseThrow(), to -> {
            to.number(2L);
            to.number(1);
            to.bytes("{}".getBytes(UTF_8));
            to.number(0);
        });
        assertThat(file.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(bytes = {LogEntry.ARTICLE, LogEntry.CORRECTION})
    void anEntryOfTheLogThatCannotBeReadStopsTheTaskWithASentence(byte kind) {
        EngineStore before = started();
        add(before, FIRE);
        log(before, kind, "{}".getBytes(UTF_8));

        assertThatIllegalStateException()
                .isThrownBy(this::started)
                .withMessageStartingWith(
                        "Entry 1 of the log of articles cannot be read, as it could when it was written:"
                                + " it is damaged, or another version of Newsloom wrote it. ");
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
                new EngineFactory(TOPICS, () -> new StoryEngine(Parameters.defaults())),
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
        return opened(parameters, () -> new StoryEngine(parameters), snapshots);
    }

    private EngineStore opened(Parameters parameters, Supplier<StoryEngine> engines, String snapshots) {
        EngineStore store = new EngineStore(
                log,
                new EngineFactory(TOPICS, engines),
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

    private StoryUpdate add(EngineStore store, Article article) {
        StoryUpdate update = store.add(article);
        if (!update.isEmpty()) {
            log(store, LogEntry.ARTICLE, TOPICS.articles().values().write(article));
        }
        return update;
    }

    private void log(EngineStore store, byte kind, byte[] content) {
        store.log(kind, content);
        try (KeyValueIterator<Long, byte[]> entries = log.all()) {
            entries.forEachRemaining(entry -> changelog.put(entry.key, entry.value));
        }
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
