package newsloom.app.role;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import newsloom.broker.AddressFile;
import newsloom.broker.OwnerOnly;

/**
 * The folder that holds everything a newsloom process keeps: the first process to enter owns it and runs Kafka and the
 * roles in it, later ones work through the owner's Kafka.
 */
public final class DataFolder {
    private static final Duration ROUND = Duration.ofMillis(50);

    private final Path path;

    public DataFolder(Path path) {
        this.path = path;
    }

    public Path brokerFolder() {
        return path.resolve("kafka");
    }

    /** What a process finds on entering. */
    public sealed interface Entry {}

    /** The folder is ours until we close this or end, however we end: the operating system takes the lock back. */
    public record Owned(FileLock lock) implements Entry, AutoCloseable {
        @Override
        public void close() throws IOException {
            lock.acquiredBy().close();
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
            return entry.orElseGet(() -> new Refused("Another newsloom uses the data folder " + path
                    + ", but its Kafka has not answered for " + longest.toSeconds()
                    + " s. Stop that newsloom, or choose another folder with --data."));
        } catch (IOException e) {
            return new Refused("The data folder " + path + " cannot be written (" + e
                    + "). Make it writable for this user, or choose another folder with --data.");
        }
    }

    private Optional<Entry> ownOrJoin() throws IOException {
        Optional<Entry> owned = tryLock().map(Owned::new);
        return owned.isPresent()
                ? owned
                : new AddressFile(brokerFolder()).answering().map(Joined::new);
    }

    private Optional<FileLock> tryLock() throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            lock = Optional.empty(); // this very process holds it already
        } finally {
            if (lock.isEmpty()) {
                channel.close();
            }
        }
        return lock;
    }
}
