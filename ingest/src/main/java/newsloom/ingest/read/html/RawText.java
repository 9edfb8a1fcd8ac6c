package newsloom.ingest.read.html;

import java.util.regex.Pattern;

/**
 * Has elements read as any other whose content browsers read as bare text up to their end, such as frames.
 *
 * <p>Many a feed writes {@code <iframe/>} and goes on: all that follows would be lost. That they are read other than a
 * browser does is no danger, since what is written is safe whatever was read.
 */
final class RawText {
    private static final Pattern ELEMENTS = Pattern.compile(
            "<(/?)(?=(?:iframe|noembed|noframes|noscript|xmp|plaintext|textarea)\\b)", Pattern.CASE_INSENSITIVE);

    private RawText() {}

    static String opened(String html) {
        return mayHold(html) ? ELEMENTS.matcher(html).replaceAll("<$1x-") : html;
    }

    /** Rules most texts out at the cost of one look. */
    private static boolean mayHold(String html) {
        for (int at = html.indexOf('<'); at >= 0 && at + 2 < html.length(); at = html.indexOf('<', at + 1)) {
            char first = html.charAt(html.charAt(at + 1) == '/' ? at + 2 : at + 1);
            if ("iInNxXpPtT".indexOf(first) >= 0
                    && ELEMENTS.matcher(html).region(at, html.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
