package newsloom.app.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import newsloom.app.failure.CannotRun;
import newsloom.broker.AddressFile;
import newsloom.broker.FolderLock;
import newsloom.broker.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds everything a newsloom process keeps: the first process to enter owns it and runs Kafka and the
 * roles in it, later ones work through the owner's Kafka.
 */
public final class DataFolder {
    private static final Logger logger = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration ROUND = Duration.ofMillis(50);

    private final Path path;

    public DataFolder(Path path) {
        this.path = path;
    }

    public Path brokerFolder() {
        return path.resolve("kafka");
    }

    /** @throws CannotRun where somebody works in it, with who */
    public void requireFree() {
        try {
            if (Files.isDirectory(path) && !isFree()) {
                throw new CannotRun(inUse(lock()) + " already. Stop that one, or choose another folder with --data.");
            }
        } catch (IOException e) {
            logger.debug("Whoever enters the data folder {} will hear of it.", path, e);
        }
    }

    /**
     * To be held by who replays. Beside a process that goes on making stories anybody may; one that ends with its own files
     * would take its Kafka along.
     *
     * @throws CannotRun where such a one works in it, with who
     */
    public Turn turnToReplay() {
        try {
            OwnerOnly.folder(path);
            FolderLock taken = FolderLock.take(replay())
                    .orElseThrow(() -> new CannotRun(
                            inUse(replay()) + " already. Wait for its end, or choose another folder with --data."));
            if (isFree()) {
                return new Turn(Optional.of(taken));
            }
            taken.close();
        } catch (IOException e) {
            logger.debug("Whoever enters the data folder {} will hear of it.", path, e);
        }
        return new Turn(Optional.empty());
    }

    /** That nobody else replays here who would not do without us; needless where another process makes the stories. */
    public record Turn(Optional<FolderLock> lock) implements AutoCloseable {
        @Override
        public void close() {
            lock.ifPresent(FolderLock::close);
        }
    }

    /** What a process finds on entering. */
    public sealed interface Entry {}

    /** The folder is ours until we close this or end, however we end: the operating system takes the lock back. */
    public record Owned(FolderLock lock) implements Entry, AutoCloseable {
        @Override
        public void close() {
            lock.close();
        }
    }

    /** Another process owns the folder, and its Kafka answers at this address. */
    public record Joined(String bootstrapServers) implements Entry {}

    /** Neither is possible; the sentence says why. */
    public record Refused(String sentence) implements Entry {}

    /**
     * Enters, or waits up to the given time for an owner that is still starting. The lock decides who owns; the address
     * counts only while someone answers there, so what a killed owner left behind misleads nobody.
     */
    public Entry enter(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            OwnerOnly.folder(path);
            Optional<Entry> entry = ownOrJoin();
            while (entry.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(ROUND.toMillis());
                entry = ownOrJoin();
            }
            return entry.orElseGet(() -> new Refused(inUse(lock()) + ", but its Kafka has not answered for "
                    + longest.toSeconds() + " s. Stop that newsloom, or choose another folder with --data."));
        } catch (IOException e) {
            return new Refused("The data folder " + path + " cannot be written (" + e
                    + "). Make it writable for this user, or choose another folder with --data.");
        }
    }

    private Optional<Entry> ownOrJoin() throws IOException {
        Optional<Entry> owned = FolderLock.take(lock()).map(Owned::new);
        return owned.isPresent()
                ? owned
                : new AddressFile(brokerFolder()).answering().map(Joined::new);
    }

    private boolean isFree() throws IOException {
        Optional<FolderLock> lock = FolderLock.take(lock());
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    private String inUse(Path taken) {
        return "In the data folder " + path + " " + FolderLock.holder(taken) + " works";
    }

    private Path replay() {
        return path.resolve(".replay");
    }

    private Path lock() {
        return path.resolve(".lock");
    }
}
