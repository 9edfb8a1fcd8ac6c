package newsloom.dedupe.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.state.StateImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engines of this instance as they were a while ago, in files: they spare a start the reading of the log up to there.
 * Nothing depends on them; one that is doubtful is taken away, and the log is read from further back.
 */
final class Snapshots {
    private static final Logger logger = LoggerFactory.getLogger(Snapshots.class);
    private static final int REST = 3;

    private final Path folder;
    private final Parameters parameters;
    private final int every;
    private final Executor writer;
    private final Executor betweenTransactions;
    private final InstantSource clock;
    private final long engine;
    private final SnapshotProgress progress = new SnapshotProgress();
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile Instant notBefore = Instant.MIN;

    /**
     * @param folder not that of Kafka Streams, which empties its own after an unclean stop
     * @param every how many entries of the log are between two at least
     * @param writer writes one after another
     * @param betweenTransactions does what it is given where it delays no commit, see {@link Transactions}
     */
    Snapshots(
            Path folder,
            Parameters parameters,
            int every,
            Executor writer,
            Executor betweenTransactions,
            InstantSource clock) {
        this.folder = folder;
        this.parameters = parameters;
        this.every = every;
        this.writer = writer;
        this.betweenTransactions = betweenTransactions;
        this.clock = clock;
        this.engine = EngineFingerprint.fingerprint(parameters);
    }

    /** How far the one is that is being read now. */
    SnapshotProgress progress() {
        return progress;
    }

    /**
     * Whether one is worth its while after so many entries since the last. A restart reads these again, so there must not
     * be many; and one takes the longer, the larger it is, so that the writer rests three times as long as it worked.
     */
    boolean isDue(long since) {
        return since >= every && !writing.get() && !clock.instant().isBefore(notBefore);
    }

    /** Does this when it delays no commit; an engine cannot go on while it is frozen. */
    void betweenTransactions(Runnable work) {
        betweenTransactions.execute(work);
    }

    /** The same when there is time for it, and a restart ahead. */
    boolean isDueAtEnd(long since) {
        return since >= Math.max(1, every / 4);
    }

    /** The latest there is of a task. */
    Optional<Snapshot> latest(String task) {
        return files(task).flatMap(file -> file.describe().stream()).findFirst();
    }

    /** The engine of one; nothing if it cannot be trusted. */
    Optional<StoryEngine> restore(String task, Snapshot snapshot) {
        Optional<SnapshotFile> file = file(task, snapshot);
        try {
            return file.isPresent() && file.get().isWhole()
                    ? Optional.of(restore(task, file.get(), snapshot))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            logger.warn("Task {}: the snapshot of the engine cannot be read.", task, e);
            return Optional.empty();
        }
    }

    /**
     * Writes one, soon and elsewhere; the one before stays beside it, in case this log never becomes so long.
     *
     * @param engine freezes it; that is waited for
     */
    void write(String task, Snapshot snapshot, Supplier<StateImage> engine) {
        writing.set(true);
        Instant start = clock.instant();
        StateImage image = engine.get();
        Duration waited = Duration.between(start, clock.instant());
        writer.execute(() -> {
            try {
                writeNow(task, snapshot, image, waited);
            } catch (IOException | RuntimeException e) {
                logger.warn("Task {}: no snapshot of the engine could be written to {}.", task, folder, e);
            } finally {
                writing.set(false);
            }
        });
    }

    /** Takes one away. */
    void refuse(String task, Snapshot snapshot) {
        file(task, snapshot).ifPresent(file -> delete(file.path()));
    }

    private StoryEngine restore(String task, SnapshotFile file, Snapshot snapshot) throws IOException {
        Instant start = clock.instant();
        long bytes = Files.size(file.path());
        logger.info("Task {}: reading a snapshot of the engine, {} MB.", task, bytes / 1_000_000);
        try (SnapshotProgress.Reading reading = progress.start(bytes)) {
            StoryEngine restored = file.read(snapshot, reading::read, from -> StoryEngine.restore(parameters, from));
            logger.info(
                    "Task {}: read the snapshot of {} active articles in {} ms; what follows comes from the log.",
                    task,
                    restored.active(),
                    Duration.between(start, clock.instant()).toMillis());
            return restored;
        }
    }

    private void writeNow(String task, Snapshot snapshot, StateImage image, Duration waited) throws IOException {
        Instant start = clock.instant();
        Files.createDirectories(folder);
        Path latest = path(task);
        if (Files.exists(latest)) {
            Files.move(latest, before(task), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        new SnapshotFile(latest, engine).write(snapshot, image);
        Duration took = Duration.between(start, clock.instant());
        notBefore = clock.instant().plus(waited.plus(took).multipliedBy(REST));
        logger.info(
                "Task {}: wrote a snapshot of the engine after {} entries of its log, {} MB in {} ms; articles waited"
                        + " {} ms for it.",
                task,
                snapshot.count(),
                Files.size(latest) / 1_000_000,
                took.toMillis(),
                waited.toMillis());
    }

    private Optional<SnapshotFile> file(String task, Snapshot snapshot) {
        return files(task)
                .filter(file -> file.describe().equals(Optional.of(snapshot)))
                .findFirst();
    }

    private Stream<SnapshotFile> files(String task) {
        return Stream.of(path(task), before(task)).map(file -> new SnapshotFile(file, engine));
    }

    private Path path(String task) {
        return folder.resolve(task + ".snapshot");
    }

    private Path before(String task) {
        return folder.resolve(task + ".snapshot.before");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The snapshot " + file + " is of no use and cannot be deleted; delete it by hand.", e);
        }
    }
}
