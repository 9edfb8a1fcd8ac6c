package newsloom.ingest.read.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What bytes can be, checked as UTF-8 (RFC 3629). */
enum Utf8Shape {
    /** The same in nearly every encoding. */
    ASCII,
    /** Valid, with so much beyond ASCII that it is no coincidence. */
    UTF_8,
    /** Not valid, or by chance. */
    OTHER;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    /** Two letters of Latin-1 or one of a Chinese encoding may look like a sequence of two bytes; of three hardly ever. */
    static Utf8Shape of(byte[] bytes) {
        int two = 0;
        int more = 0;
        int at = 0;
        while (at < bytes.length) {
            if (isAscii(bytes, at)) {
                at += Long.BYTES;
                continue;
            }
            int length = length(bytes, at);
            if (length == 0) {
                return OTHER;
            }
            two += length == 2 ? 1 : 0;
            more += length > 2 ? 1 : 0;
            at += length;
        }
        return two + more == 0 ? ASCII : UTF_8;
    }

    /** Eight bytes at once: most of what comes is nothing else. */
    private static boolean isAscii(byte[] bytes, int at) {
        return at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & BEYOND_ASCII) == 0;
    }

    /** Of the sequence that begins there; 0 when none does. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at];
        if (first >= 0) {
            return 1;
        }
        int length = (first & 0xE0) == 0xC0 && (first & 0xFF) >= 0xC2
                ? 2
                : (first & 0xF0) == 0xE0 ? 3 : (first & 0xF8) == 0xF0 && (first & 0xFF) <= 0xF4 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
