package newsloom.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        try {
            if (Optional.ofNullable(channel.tryLock()).isPresent()) {
                sign(channel);
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // this very process holds it already
        }
        channel.close();
        return Optional.empty();
    }

    /** Who has a lock that is taken, to complete the sentence "… works there". */
    public static String holder(Path file) {
        try {
            return "another newsloom (process " + Files.readString(file).strip() + ", since "
                    + Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS) + ")";
        } catch (IOException e) {
            return "another newsloom";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What the one before wrote was longer perhaps; that of an older version wrote nothing. */
    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
    }
}
