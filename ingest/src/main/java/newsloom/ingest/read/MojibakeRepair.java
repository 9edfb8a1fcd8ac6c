package newsloom.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts right what went through a wrong encoding before it became Unicode: it shows by control characters from U+0080 to
 * U+009F, which nobody means to write.
 *
 * <p>U+0092 is an apostrophe of Windows-1252; {@code â} with U+0080 and U+0099 is one of UTF-8, whose bytes were read as
 * Latin-1.
 */
public final class MojibakeRepair {
    private static final char FIRST = 0x80;
    private static final char LAST = 0x9F;
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /** Bytes of one character in UTF-8. */
    private static final Pattern TWICE_ENCODED = Pattern.compile(
            "[\u00C2-\u00DF][\u0080-\u00BF]" + "|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}");

    private MojibakeRepair() {}

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
        boolean isTwice =
                IntStream.range(0, text.length()).anyMatch(at -> isControl(text.charAt(at)) && isAmongThree(text, at));
        return isTwice ? TWICE_ENCODED.matcher(text).replaceAll(bytes -> decodedOne(bytes.group())) : text;
    }

    /** Whether a control character is the second or the third byte of three: no text in Latin-1 has that by chance. */
    private static boolean isAmongThree(String text, int at) {
        return (isFirst(text, at - 1) && isNext(text, at + 1)) || (isFirst(text, at - 2) && isNext(text, at - 1));
    }

    private static boolean isFirst(String text, int at) {
        return at >= 0 && text.charAt(at) >= 0xE0 && text.charAt(at) <= 0xEF;
    }

    private static boolean isNext(String text, int at) {
        return at < text.length() && text.charAt(at) >= FIRST && text.charAt(at) <= 0xBF;
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
