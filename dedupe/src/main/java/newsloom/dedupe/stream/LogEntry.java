package newsloom.dedupe.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One entry of a task's log: what changed the engine, in the bytes in which it came.
 *
 * @param kind what the content is, so that others than articles can follow in the same order
 * @param chain a hash of this entry and all before it, which tells one log from another
 * @param told a hash of all that was told when it was written, see {@link ToldHash}
 */
@SuppressWarnings("ArrayRecordComponent") // what Kafka hands over; compared by nobody
public record LogEntry(byte kind, long chain, long told, byte[] content) {
    public static final byte ARTICLE = 1;
    static final byte CORRECTION = 2;

    private static final byte VERSION = 2;
    private static final int HEADER = 2 + 2 * Long.BYTES;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The entry that follows a log of this chain. */
    public static LogEntry after(long chain, long told, byte kind, byte[] content) {
        return new LogEntry(kind, chain(chain, kind, content), told, content);
    }

    static LogEntry read(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != VERSION) {
            throw new IllegalStateException("An entry of the log of articles is in a form that this program does not"
                    + " know; it was written by another version of Newsloom.");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 1, HEADER - 1);
        return new LogEntry(
                header.get(), header.getLong(), header.getLong(), Arrays.copyOfRange(bytes, HEADER, bytes.length));
    }

    /** The correction that an entry holds, as it came; nothing where it holds something else. */
    public static Optional<byte[]> correction(byte[] bytes) {
        return Optional.of(read(bytes))
                .filter(entry -> entry.kind() == CORRECTION)
                .map(LogEntry::content);
    }

    public byte[] write() {
        return ByteBuffer.allocate(HEADER + content.length)
                .put(VERSION)
                .put(kind)
                .putLong(chain)
                .putLong(told)
                .put(content)
                .array();
    }

    private static long chain(long before, byte kind, byte[] content) {
        CRC32C hash = new CRC32C();
        hash.update(kind);
        hash.update(content);
        long chain = (before ^ ((long) content.length << 32 | hash.getValue())) * MIX;
        return chain ^ chain >>> 29;
    }
}
