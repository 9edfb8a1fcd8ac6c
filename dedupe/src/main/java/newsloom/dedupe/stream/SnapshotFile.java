package newsloom.dedupe.stream;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** An engine in a file: what it is, the log it was made of, the engine, and a checksum of all. */
final class SnapshotFile {
    private static final long WHAT_IT_IS = 0x4e65_7773_6c6f_6f6dL; // "Newsloom"
    private static final int FORMAT = 3;
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final long engine;

    /** @param engine which engine can read it: {@link EngineFingerprint#fingerprint} */
    SnapshotFile(Path file, long engine) {
        this.file = file;
        this.engine = engine;
    }

    Path path() {
        return file;
    }

    /** The file is there as a whole or not at all, even if the machine fails. */
    void write(Snapshot snapshot, StateImage image) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream bytes = Channels.newOutputStream(channel)) {
            bytes.write(longBytes(write(snapshot, image, bytes)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is in it by its own account; nothing if it is missing, or of another form or engine. */
    Optional<Snapshot> describe() {
        try (InputStream bytes = Files.newInputStream(file)) {
            return describe(new StateReader(bytes));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    boolean isWhole() throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32C())) {
            byte[] piece = new byte[PIECE];
            for (long left = Files.size(file) - Long.BYTES; left > 0; ) {
                int count = checked.read(piece, 0, (int) Math.min(left, PIECE));
                left -= count < 0 ? left : count;
            }
            long checksum = checked.getChecksum().getValue();
            return ByteBuffer.wrap(bytes.readNBytes(Long.BYTES)).getLong() == checksum;
        }
    }

    /**
     * Hands over what follows the description, if that is still the same.
     *
     * @param progress is told how many bytes more were read, now and then
     */
    <T> T read(Snapshot expected, LongConsumer progress, Function<StateReader, T> body) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            StateReader reader = new StateReader(new BufferedInputStream(new ToldStream(bytes, progress), PIECE));
            if (!describe(reader).equals(Optional.of(expected))) {
                throw new IOException(file + " is another file than a moment ago.");
            }
            return body.apply(reader);
        }
    }

    private long write(Snapshot snapshot, StateImage image, OutputStream bytes) {
        CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32C());
        StateWriter writer = new StateWriter(checked);
        writer.number(WHAT_IT_IS);
        writer.number(FORMAT);
        writer.number(engine);
        snapshot.write(writer);
        image.write(writer);
        writer.flush();
        return checked.getChecksum().getValue();
    }

    private Optional<Snapshot> describe(StateReader reader) {
        boolean known = reader.whole() == WHAT_IT_IS && reader.integer() == FORMAT && reader.whole() == engine;
        return known ? Optional.of(Snapshot.read(reader)) : Optional.empty();
    }

    private static byte[] longBytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /** Says how much was read. */
    private static final class ToldStream extends FilterInputStream {
        private final LongConsumer progress;

        ToldStream(InputStream from, LongConsumer progress) {
            super(from);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int at, int most) throws IOException {
            int count = super.read(bytes, at, most);
            progress.accept(Math.max(0, count));
            return count;
        }
    }
}
