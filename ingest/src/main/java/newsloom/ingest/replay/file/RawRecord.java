package newsloom.ingest.replay.file;

import java.util.Arrays;
import newsloom.fetch.TextDecoder;

/**
 * A part of a file that may be one article, not parsed yet: a line, a JSON object or a whole text.
 *
 * @param line where it begins, from 1
 * @param text its text, or only the beginning when it is longer than allowed
 * @param length in bytes
 */
public record RawRecord(long line, String text, long length, boolean isTooLong, boolean isBinary) {

    boolean isBlank() {
        return !isTooLong && text.isBlank();
    }

    /** Gathers the bytes of one record, up to a limit; beyond it they are only counted. */
    static final class Buffer {
        private static final int BEGINNING = 1 << 14;

        private final int limit;
        private byte[] bytes = new byte[1 << 12];
        private long length;
        private boolean binary;

        Buffer(int limit) {
            this.limit = limit;
        }

        void add(int each) {
            if (length < limit) {
                makeRoom();
                bytes[(int) length] = (byte) each;
            }
            binary |= each == 0;
            length++;
        }

        boolean isEmpty() {
            return length == 0;
        }

        RawRecord take(long line) {
            boolean tooLong = length > limit;
            int kept = tooLong ? Math.min(limit, BEGINNING) : (int) length;
            RawRecord record =
                    new RawRecord(line, TextDecoder.decode(Arrays.copyOf(bytes, kept)), length, tooLong, binary);
            length = 0;
            binary = false;
            return record;
        }

        private void makeRoom() {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * bytes.length));
            }
        }
    }
}
