package newsloom.dedupe.stream;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.dedupe.story.Activity;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.story.StoryUpdate;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of a task, which is the engine itself. What changes it is written to the log, the changelog of this store; and
 * the log, read from there, makes the engine again, whether a task starts or a standby follows another one. A snapshot
 * spares the reading of its beginning: it counts only if the log holds the very entry it ends with.
 */
final class EngineStore implements StateStore {
    private static final Logger logger = LoggerFactory.getLogger(EngineStore.class);

    private final KeyValueStore<Long, byte[]> log;
    private final EngineFactory maker;
    private final Snapshots snapshots;
    private final LongDeserializer numbers = new LongDeserializer();
    private TaskId task = new TaskId(0, 0);
    private LoggedEngine engine;
    /** The snapshot whose last entry is to be met in the log before it counts. */
    private Optional<Snapshot> awaited = Optional.empty();

    private Optional<Snapshot> refused = Optional.empty();
    /** The numbers of the entries that this engine fails on, and is made without. */
    private final Set<Long> failing = new HashSet<>();
    /** Whether the engine failed on an entry and was thrown away, so that what follows of the log is in vain. */
    private boolean failed;

    private boolean readFromStart;
    private LastKnownOffset lastKnown = LastKnownOffset.NONE;
    private long lastSnapshot;

    /** @param log where entries are written, by their number */
    EngineStore(KeyValueStore<Long, byte[]> log, EngineFactory maker, Snapshots snapshots) {
        this.log = log;
        this.maker = maker;
        this.snapshots = snapshots;
        this.engine = maker.empty();
    }

    @Override
    public String name() {
        return log.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        task = context.taskId();
        log.init(context, root);
        begin(maker.empty(), LastKnownOffset.NONE);
        refused = Optional.empty();
        failed = false;
        awaited = snapshots.latest(task.toString());
        context.register(root, (key, value) -> restore(numbers.deserialize("", key), value), () -> {});
    }

    /** Gives an article to the engine; what changed by it is to be told, and the article to be {@link #log logged}. */
    StoryUpdate add(Article article) {
        return engine.add(article);
    }

    /** What the engine holds and has done. */
    Activity activity() {
        return engine.activity();
    }

    /** Gives a correction to the engine; it is to be {@link #log logged} whatever it changes now. */
    StoryUpdate apply(Correction correction) {
        return engine.apply(correction);
    }

    /** Whether the engine, made again of the log, tells otherwise than was told: then no more is to be told. */
    boolean isRegrouped() {
        return engine.isRegrouped();
    }

    /** Writes down what the engine has just taken in. */
    void log(byte kind, byte[] content) {
        long number = engine.count();
        log.put(number, engine.append(kind, content).write());
        if (isSnapshotDue()) {
            snapshots.betweenTransactions(this::snapshotWhenDue);
        }
    }

    /** Is to be asked before work begins: the engine must be made of the whole log, and of nothing else. */
    void requireWhole() {
        Optional<Snapshot> wrong = refused.or(() -> awaited);
        if (wrong.isPresent()) {
            logger.warn("Task {}: the snapshot of the engine is not of this log, and is left out.", task);
            snapshots.refuse(task.toString(), wrong.get());
        }
        if (failed || wrong.isPresent()) {
            throw new TaskCorruptedException(Set.of(task));
        }
    }

    void restore(long number, byte[] bytes) {
        if (awaited.isPresent()) {
            awaited.filter(snapshot -> number >= snapshot.count() - 1)
                    .ifPresent(snapshot -> begin(snapshot, number, LogEntry.read(bytes)));
        } else if (refused.isEmpty() && !failed && number >= engine.count()) {
            requireNext(number);
            recall(number, LogEntry.read(bytes));
            snapshotWhenDue();
        }
    }

    /** Kafka Streams says where the log stands when all of it is committed; nothing, when it doubts that. */
    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        readFromStart = offsets.isEmpty();
        if (awaited.isEmpty() && refused.isEmpty() && engine.count() > 0) {
            offsets.values().stream()
                    .filter(offset -> offset != null && offset >= 0)
                    .forEach(offset -> lastKnown = new LastKnownOffset(engine.count(), offset));
        }
    }

    /** Such that the last entry of the snapshot is read, too. */
    @Override
    public @Nullable Long committedOffset(TopicPartition partition) {
        return awaited.filter(snapshot -> !readFromStart && snapshot.offset() > 0)
                .map(snapshot -> snapshot.offset() - 1)
                .orElse(null);
    }

    @Override
    public void close() {
        boolean committed = lastKnown.count() == engine.count();
        if (committed && snapshots.isDueAtEnd(engine.count() - lastSnapshot)) {
            snapshot();
        }
        log.close();
        begin(maker.empty(), LastKnownOffset.NONE);
    }

    @Override
    public boolean isOpen() {
        return log.isOpen();
    }

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    @SuppressWarnings("deprecation") // to be assumed of every store one day, says Kafka
    public boolean managesOffsets() {
        return true;
    }

    private void begin(Snapshot snapshot, long number, LogEntry last) {
        boolean same =
                number == snapshot.count() - 1 && last.chain() == snapshot.chain() && last.told() == snapshot.told();
        Optional<LoggedEngine> restored =
                same ? maker.restored(snapshots.restore(task.toString(), snapshot), snapshot) : Optional.empty();
        awaited = Optional.empty();
        refused = restored.isEmpty() ? Optional.of(snapshot) : Optional.empty();
        restored.ifPresent(made -> begin(made, new LastKnownOffset(snapshot.count(), snapshot.offset())));
    }

    private void begin(LoggedEngine begun, LastKnownOffset offset) {
        engine = begun;
        lastSnapshot = begun.count();
        lastKnown = offset;
    }

    /** As with an article that is new: after a failure the engine is made anew, from the last snapshot, without the entry. */
    private void recall(long number, LogEntry entry) {
        if (failing.contains(number)) {
            engine.leaveOut(entry);
        } else if (!engine.recall(entry)) {
            failing.add(number);
            failed = true;
            begin(maker.empty(), LastKnownOffset.NONE);
        }
    }

    private void requireNext(long number) {
        if (number != engine.count()) {
            throw new IllegalStateException("Task " + task + ": in the log of articles, entry " + number
                    + " stands where " + engine.count() + " should. Entries are missing; they cannot be made again.");
        }
    }

    private void snapshotWhenDue() {
        if (isSnapshotDue()) {
            snapshot();
        }
    }

    private boolean isSnapshotDue() {
        return snapshots.isDue(engine.count() - lastSnapshot);
    }

    private void snapshot() {
        lastSnapshot = engine.count();
        snapshots.write(task.toString(), engine.snapshot(lastKnown.ofEntry(engine.count() - 1)), engine::image);
    }

    /**
     * Where an entry stood in the changelog.
     *
     * @param count how many entries there were with it
     * @param offset its own
     */
    private record LastKnownOffset(long count, long offset) {
        /** Before the first entry. */
        static final LastKnownOffset NONE = new LastKnownOffset(0, -1);

        /** Where a later entry stands, or before that: markers of transactions stand between them. */
        long ofEntry(long number) {
            return offset + number - (count - 1);
        }
    }
}
