package newsloom.ingest.replay.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** Looks for where the next record of an archive may begin, after one that is broken: each is packed alone, or starts a line. */
final class WarcRecordFinder {
    private static final int BUFFER = 1 << 16;
    private static final byte[] PACKED = {0x1F, (byte) 0x8B, 8};
    private static final byte[] PLAIN = "\nWARC/".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel file;
    private final byte[] mark;

    /** How many bytes of the mark belong to the record before. */
    private final int lead;

    WarcRecordFinder(FileChannel file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(PACKED.length);
        file.read(start, 0);
        boolean packed = Arrays.equals(start.array(), PACKED);
        this.file = file;
        this.mark = packed ? PACKED : PLAIN;
        this.lead = packed ? 0 : 1;
    }

    /** The first place behind the given one. */
    OptionalLong after(long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        // Buffers overlap, so that a mark across two of them is found.
        for (long at = position + 1 - lead; at < file.size(); at += BUFFER - mark.length + 1) {
            int filled = fill(buffer.clear(), at);
            for (int i = 0; i + mark.length <= filled; i++) {
                if (isMark(buffer, i)) {
                    return OptionalLong.of(at + i + lead);
                }
            }
        }
        return OptionalLong.empty();
    }

    private int fill(ByteBuffer buffer, long from) throws IOException {
        int filled = 0;
        for (int read = 0; read >= 0 && buffer.hasRemaining(); filled += Math.max(read, 0)) {
            read = file.read(buffer, from + filled);
        }
        return filled;
    }

    private boolean isMark(ByteBuffer buffer, int from) {
        for (int i = 0; i < mark.length; i++) {
            if (buffer.get(from + i) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
