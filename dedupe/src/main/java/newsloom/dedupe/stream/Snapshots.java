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
import java.util.stream.Stream;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.state.Frozen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engines of this instance as they were a while ago, in files: they spare a start the reading of the log up to there.
 * Nothing depends on them; one that is doubtful is taken away, and the log is read from further back.
 */
final class Snapshots {
    private static final Logger logger = LoggerFactory.getLogger(Snapshots.class);

    private final Path folder;
    private final Parameters parameters;
    private final int every;
    private final Executor writer;
    private final InstantSource clock;
    private final long engine;
    private final AtomicBoolean writing = new AtomicBoolean();

    /**
     * @param folder not that of Kafka Streams, which empties its own after an unclean stop
     * @param every how many entries of the log are between two at least
     * @param writer writes one after another
     */
    Snapshots(Path folder, Parameters parameters, int every, Executor writer, InstantSource clock) {
        this.folder = folder;
        this.parameters = parameters;
        this.every = every;
        this.writer = writer;
        this.clock = clock;
        this.engine = EngineCode.fingerprint(parameters);
    }

    /** Whether one is worth its while after so many entries since the last; larger ones are written more seldom. */
    boolean isDue(long since, long active) {
        return since >= Math.max(every, active / 8) && !writing.get();
    }

    /** The same when there is time for it, and a restart ahead. */
    boolean isDueAtEnd(long since) {
        return since >= Math.max(1, every / 4);
    }

    /** The latest there is of a task. */
    Optional<Snapshot> latest(String task) {
        return files(task).flatMap(file -> file.describe().stream()).findFirst();
    }

    /** The engine of the latest; nothing if it cannot be trusted. */
    Optional<StoryEngine> thaw(String task) {
        Optional<SnapshotFile> latest =
                files(task).filter(file -> file.describe().isPresent()).findFirst();
        try {
            return latest.isPresent() && latest.get().isWhole()
                    ? Optional.of(latest.get().read(from -> StoryEngine.thaw(parameters, from)))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            logger.warn("{}: the snapshot of the engine cannot be read.", latest, e);
            return Optional.empty();
        }
    }

    /** Writes one, soon and elsewhere; the one before stays beside it, in case this log never becomes so long. */
    void write(String task, Snapshot snapshot, Frozen frozen) {
        writing.set(true);
        writer.execute(() -> {
            try {
                writeNow(task, snapshot, frozen);
            } catch (IOException | RuntimeException e) {
                logger.warn("Task {}: no snapshot of the engine could be written to {}.", task, folder, e);
            } finally {
                writing.set(false);
            }
        });
    }

    /** Takes the latest away. */
    void refuse(String task) {
        files(task).filter(file -> file.describe().isPresent()).findFirst().ifPresent(file -> delete(file.path()));
    }

    private void writeNow(String task, Snapshot snapshot, Frozen frozen) throws IOException {
        Instant start = clock.instant();
        Files.createDirectories(folder);
        Path latest = path(task);
        if (Files.exists(latest)) {
            Files.move(latest, before(task), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        new SnapshotFile(latest, engine).write(snapshot, frozen);
        logger.info(
                "Task {}: wrote a snapshot of the engine after {} entries of its log, {} MB in {} ms.",
                task,
                snapshot.count(),
                Files.size(latest) / 1_000_000,
                Duration.between(start, clock.instant()).toMillis());
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
