package newsloom.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The right to work in a folder: a file in that very folder, so that whoever comes to it through a link or from another
 * machine meets it, too. It lasts until it is closed or its process ends, however that ends.
 */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, unless somebody has it already, in this process or another. */
    public static Optional<FolderLock> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = isLocked(channel);
            return taken ? Optional.of(new FolderLock(channel)) : Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Who has a lock that is taken, to complete the sentence "… works there". */
    public static String holder(Path file) {
        try {
            String process = Files.readString(file).strip();
            Instant since = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
            return "another newsloom" + (process.isEmpty() ? "" : " (process " + process + ", since " + since + ")");
        } catch (IOException e) {
            return "another newsloom";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock on a folder cannot be released.", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            boolean locked = Optional.ofNullable(channel.tryLock()).isPresent();
            if (locked) {
                sign(channel);
            }
            return locked;
        } catch (OverlappingFileLockException e) {
            return false; // this very process holds it already
        }
    }

    /** What the one before wrote was longer perhaps; one of an older version wrote nothing. */
    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
    }
}
