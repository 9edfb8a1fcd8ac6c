package newsloom.ingest.replay.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;

/** Turns UTF-16 into UTF-8 as it is read, so that everything after it sees only one of them. */
final class Utf16Stream extends InputStream {
    private static final int CHARS = 8192;

    private final Reader characters;
    private final CharBuffer decoded = CharBuffer.allocate(CHARS).limit(0);
    private final ByteBuffer encoded = ByteBuffer.allocate(3 * CHARS).limit(0);
    private final CharsetEncoder encoder = UTF_8.newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    Utf16Stream(InputStream bytes, Charset utf16) {
        this.characters = new InputStreamReader(bytes, utf16);
    }

    @Override
    public int read() throws IOException {
        return fill() ? encoded.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, encoded.remaining());
        encoded.get(into, offset, taken);
        return taken;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    /** What the encoder leaves over is the first half of a pair; it waits for the second. */
    private boolean fill() throws IOException {
        boolean ended = false;
        while (!encoded.hasRemaining() && !ended) {
            decoded.compact();
            ended = characters.read(decoded) < 0;
            decoded.flip();
            encoded.clear();
            encoder.encode(decoded, encoded, ended);
            encoded.flip();
        }
        return encoded.hasRemaining();
    }
}
