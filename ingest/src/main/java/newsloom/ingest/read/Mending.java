package newsloom.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Puts right what went through a wrong encoding before it became Unicode: it shows by control characters from U+0080 to
 * U+009F, which nobody means to write.
 *
 * <p>U+0092 is an apostrophe of Windows-1252; {@code â} with U+0080 and U+0099 is one of UTF-8, whose bytes were read as
 * Latin-1.
 */
public final class Mending {
    private static final char FIRST = 0x80;
    private static final char LAST = 0x9F;
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /** Bytes of one character in UTF-8. */
    private static final Pattern TWICE_ENCODED = Pattern.compile(
            "[\u00C2-\u00DF][\u0080-\u00BF]" + "|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}");

    /** Of those, what no text in Latin-1 holds by chance. */
    private static final Pattern SURELY_TWICE_ENCODED =
            Pattern.compile("[\u00E0-\u00EF](?:[\u0080-\u009F][\u0080-\u00BF]|[\u00A0-\u00BF][\u0080-\u009F])");

    private Mending() {}

    public static int printable(int character) {
        return isControl(character) ? WINDOWS.charAt(character - FIRST) : character;
    }

    public static String mend(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return printable(decoded(text));
            }
        }
        return text;
    }

    private static String decoded(String text) {
        return SURELY_TWICE_ENCODED.matcher(text).find()
                ? TWICE_ENCODED.matcher(text).replaceAll(bytes -> decodedOne(bytes.group()))
                : text;
    }

    private static String decodedOne(String bytes) {
        String decoded = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : bytes;
    }

    private static String printable(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) printable(characters[i]);
        }
        return new String(characters);
    }

    private static boolean isControl(int character) {
        return character >= FIRST && character <= LAST;
    }
}
