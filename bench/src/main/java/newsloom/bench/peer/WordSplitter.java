package newsloom.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words in small letters: runs of letters and digits. */
final class WordSplitter {
    private WordSplitter() {}

    static List<String> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (int at = 0; at < small.length(); ) {
            int end = at;
            while (end < small.length() && Character.isLetterOrDigit(small.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(small.substring(at, end));
            }
            at = end + 1;
        }
        return words;
    }
}
