package newsloom.ingest.read.page.body;

/** Counts the words of a text; in scripts that do not set words apart, two characters count as one. */
public final class WordCount {
    private static final String JOINING = "'’-.,";

    private WordCount() {}

    public static int count(String text) {
        int words = 0;
        int dense = 0;
        boolean isInside = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isDense(each)) {
                dense++;
                isInside = false;
            } else if (Character.isLetterOrDigit(each)) {
                words += isInside ? 0 : 1;
                isInside = true;
            } else {
                isInside = isInside && JOINING.indexOf(each) >= 0;
            }
        }
        return words + (dense + 1) / 2;
    }

    /** Of a script that does not set words apart: Chinese, Japanese, Thai. */
    static boolean isDense(char each) {
        return (each >= '\u2E80' && each < '\uAC00') || (each >= '\u0E00' && each < '\u0E80');
    }
}
