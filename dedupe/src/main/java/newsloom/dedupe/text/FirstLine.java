package newsloom.dedupe.text;

/** The line of an untitled text that serves as its title: the first that is neither blank nor a URL. */
public final class FirstLine {
    private FirstLine() {}

    public static String of(String text) {
        int start = start(text);
        return text.substring(start, end(text, start));
    }

    public static String rest(String text) {
        return text.substring(end(text, start(text)));
    }

    private static int start(String text) {
        int start = 0;
        while (end(text, start) < text.length() && isNoTitle(text.substring(start, end(text, start)))) {
            start = end(text, start) + 1;
        }
        return start;
    }

    private static int end(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static boolean isNoTitle(String line) {
        String dense = line.replace(" ", "").strip();
        return dense.isEmpty()
                || dense.regionMatches(true, 0, "http", 0, 4)
                || dense.regionMatches(true, 0, "www.", 0, 4);
    }
}
