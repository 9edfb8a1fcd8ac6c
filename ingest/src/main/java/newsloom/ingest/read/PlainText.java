package newsloom.ingest.read;

/** Cleans text of what no reader sees and no later step expects. */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    /** One kind of line break, no other control character but tabs, no half of a surrogate pair. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n");
        lines.codePoints().forEach(each -> append(clean, each));
        return clean.toString();
    }

    /** The same, and every run of blanks and line breaks is one blank: for titles and names. */
    public static String oneLine(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    private static void append(StringBuilder clean, int each) {
        if (each == '\r' || each == '\f' || each == '\u000B') {
            clean.append('\n');
        } else if (Character.getType(each) == Character.SURROGATE) {
            clean.append(REPLACEMENT);
        } else if (each == '\n' || each == '\t' || !isUnseen(each)) {
            clean.appendCodePoint(each);
        }
    }

    private static boolean isUnseen(int each) {
        return Character.isISOControl(each) || each == BYTE_ORDER_MARK;
    }
}
