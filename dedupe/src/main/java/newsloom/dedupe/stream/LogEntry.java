package newsloom.dedupe.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * One entry of a task's log: what changed the engine, in the bytes in which it came.
 *
 * @param kind what the content is, so that others than articles can follow in the same order
 * @param chain a hash of this entry and all before it, which tells one log from another; absent in entries of old
 */
@SuppressWarnings("ArrayRecordComponent") // what Kafka hands over; compared by nobody
public record LogEntry(byte kind, OptionalLong chain, byte[] content) {
    public static final byte ARTICLE = 1;
    static final byte CORRECTION = 2;

    private static final byte VERSION = 1;
    /** Entries of old were the JSON of an article, with nothing before it. */
    private static final byte BARE_ARTICLE = '{';

    private static final int HEADER = 2 + Long.BYTES;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The entry that follows a log of this chain. */
    public static LogEntry after(long chain, byte kind, byte[] content) {
        return new LogEntry(kind, OptionalLong.of(chain(chain, kind, content)), content);
    }

    static LogEntry read(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == BARE_ARTICLE) {
            return new LogEntry(ARTICLE, OptionalLong.empty(), bytes);
        }
        if (bytes.length < HEADER || bytes[0] != VERSION) {
            throw new IllegalStateException("An entry of the log of articles is in a form that this program does not"
                    + " know; it was written by a newer one.");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 1, HEADER - 1);
        return new LogEntry(
                header.get(), OptionalLong.of(header.getLong()), Arrays.copyOfRange(bytes, HEADER, bytes.length));
    }

    public byte[] write() {
        return ByteBuffer.allocate(HEADER + content.length)
                .put(VERSION)
                .put(kind)
                .putLong(chain.orElseThrow())
                .put(content)
                .array();
    }

    /** The chain of a log that had this one and then this entry. */
    long chainAfter(long before) {
        return chain(before, kind, content);
    }

    private static long chain(long before, byte kind, byte[] content) {
        CRC32C hash = new CRC32C();
        hash.update(kind);
        hash.update(content);
        long chain = (before ^ ((long) content.length << 32 | hash.getValue())) * MIX;
        return chain ^ chain >>> 29;
    }
}
