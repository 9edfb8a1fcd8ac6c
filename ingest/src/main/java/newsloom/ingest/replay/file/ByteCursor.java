package newsloom.ingest.replay.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes over a stream byte by byte; a failure to read ends it like the end of the file, and is remembered. */
public final class ByteCursor {
    static final int END = -1;

    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean ended;
    private boolean atEnd;
    private @Nullable IOException failure;

    public ByteCursor(InputStream bytes) {
        this.bytes = bytes;
        fill();
    }

    int next() {
        if (position == filled && !fill()) {
            atEnd = true;
            return END;
        }
        return buffer[position++] & 0xFF;
    }

    /** Goes back over the byte just read. */
    void back() {
        position--;
    }

    /** Known once the bytes before it have been taken. */
    Optional<IOException> failure() {
        return atEnd ? Optional.ofNullable(failure) : Optional.empty();
    }

    /** Of what lies ahead in the buffer; before anything is read, the first 64 KiB. */
    boolean isEmpty() {
        return position == filled;
    }

    boolean isBinary() {
        for (int i = position; i < filled; i++) {
            if (buffer[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the stream ended of itself, not by a failure. */
    boolean isWhole() {
        return ended && failure == null;
    }

    private boolean fill() {
        position = 0;
        filled = 0;
        while (!ended && filled < buffer.length) {
            readSome();
        }
        return filled > 0;
    }

    /** Bytes that came before a failure count. */
    private void readSome() {
        try {
            int read = bytes.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(read, 0);
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
    }
}
