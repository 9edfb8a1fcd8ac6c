package newsloom.app.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;

/** Shows foreign bytes whole on a terminal: as text where they are text, and by their numbers where they are not. */
public final class EscapedText {
    private EscapedText() {}

    /** UTF-8; line breaks and tabs stay, whatever else could command a terminal is shown by its number. */
    public static String of(byte[] bytes) {
        StringBuilder shown = new StringBuilder(bytes.length);
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            take(out, shown);
            for (int i = 0; i < result.length(); i++) {
                shown.append("\\x").append(HexFormat.of().toHexDigits(in.get()));
            }
        }
        take(out, shown);
        return shown.toString();
    }

    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> append(shown, sign));
        return shown.toString();
    }

    private static void take(CharBuffer decoded, StringBuilder shown) {
        decoded.flip();
        shown.append(of(decoded.toString()));
        decoded.clear();
    }

    private static void append(StringBuilder shown, int sign) {
        if (sign == '\n' || sign == '\t' || sign == ' ' || SafeText.isPrintable(sign)) {
            shown.appendCodePoint(sign);
        } else if (sign < 0x80) {
            shown.append("\\x").append(HexFormat.of().toHexDigits((byte) sign));
        } else {
            shown.append("\\u{").append(Integer.toHexString(sign)).append('}');
        }
    }
}
