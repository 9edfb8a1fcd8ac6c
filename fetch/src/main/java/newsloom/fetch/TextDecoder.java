package newsloom.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Reads bytes as UTF-8, and those that are none as Windows-1252.
 *
 * <p>Deciding byte by byte reads a text wholly in Windows-1252 rightly (its letters beyond ASCII are hardly ever valid
 * UTF-8), and keeps one stray byte from spoiling a whole text in UTF-8.
 */
public final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    public static String decode(byte[] bytes) {
        CharsetDecoder utf8 = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // Neither reading gives more characters than there are bytes.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        for (CoderResult result = utf8.decode(in, out, true); result.isError(); result = utf8.decode(in, out, true)) {
            int stray = result.length();
            out.put(WINDOWS_1252.decode(in.slice().limit(stray)));
            in.position(in.position() + stray);
            utf8.reset();
        }
        return out.flip().toString();
    }
}
