package newsloom.ingest.read.html;

/** Tells texts with HTML in them from plain ones. */
public final class HtmlDetector {
    private HtmlDetector() {}

    /** Whether a tag or comment begins somewhere: a lone {@code <} does not count. */
    public static boolean isIn(String text) {
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            char next = text.charAt(at + 1);
            if (next == '/'
                    || next == '!'
                    || next == '?'
                    || (next >= 'a' && next <= 'z')
                    || (next >= 'A' && next <= 'Z')) {
                return true;
            }
        }
        return false;
    }
}
