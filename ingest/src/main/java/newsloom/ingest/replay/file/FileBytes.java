package newsloom.ingest.replay.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Opens a file as plain bytes in UTF-8 (or Windows-1252): unpacked, without its byte-order mark. */
public final class FileBytes {
    private static final int BUFFER = 1 << 16;

    private FileBytes() {}

    /** @param consumed is told how many bytes of the file, as it lies on the disk, each read took */
    public static InputStream open(Path file, LongConsumer consumed) throws IOException {
        InputStream unpacked = openAsIs(file, consumed);
        try {
            return withoutMark(new BufferedInputStream(unpacked, BUFFER));
        } catch (IOException e) {
            unpacked.close();
            throw e;
        }
    }

    /** Unpacked, but in whatever encoding it is. */
    static InputStream openAsIs(Path file, LongConsumer consumed) throws IOException {
        InputStream raw = new CountedStream(Files.newInputStream(file), consumed);
        try {
            return FileKind.isPacked(PathNames.last(file)) ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        bytes.mark(3);
        int first = bytes.read();
        int second = bytes.read();
        if (first == 0xFF && second == 0xFE) {
            return new Utf16Stream(bytes, StandardCharsets.UTF_16LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return new Utf16Stream(bytes, StandardCharsets.UTF_16BE);
        }
        if (!(first == 0xEF && second == 0xBB && bytes.read() == 0xBF)) {
            bytes.reset();
        }
        return bytes;
    }
}
