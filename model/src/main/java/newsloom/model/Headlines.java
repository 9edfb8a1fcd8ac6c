package newsloom.model;

import java.text.BreakIterator;
import java.util.Locale;

/** Finds the words that stand in for a missing title: the first sentence, by the boundaries of UAX 29. */
final class Headlines {
    private static final int LONGEST = 200;
    private static final int LOOK_AT = 4 * LONGEST;

    private Headlines() {}

    /** The first sentence of the first line that is not a bare URL, at most 200 characters. */
    static String firstSentence(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(candidate -> !candidate.isEmpty() && !isUrl(candidate))
                .findFirst()
                .orElse(text.strip());
        return shorten(sentence(line.substring(0, Math.min(line.length(), LOOK_AT))));
    }

    private static boolean isUrl(String line) {
        return line.regionMatches(true, 0, "http", 0, 4)
                && line.replace(" ", "").contains("://");
    }

    private static String sentence(String line) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        return line.substring(0, sentences.next()).strip();
    }

    private static String shorten(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int lastBlank = sentence.lastIndexOf(' ', LONGEST - 1);
        int end = lastBlank > LONGEST / 2 ? lastBlank : sentence.offsetByCodePoints(0, LONGEST / 2);
        return sentence.substring(0, end) + "…";
    }
}
