package newsloom.bench.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Goes through a text word by word: runs of letters and digits. */
final class WordScan {
    private WordScan() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        replace(text, word -> {
            words.add(word);
            return word;
        });
        return words;
    }

    /** The text with every word replaced, and all between the words as it was. */
    static String replace(String text, UnaryOperator<String> replacement) {
        StringBuilder replaced = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                replaced.append(replacement.apply(text.substring(at, end)));
                at = end;
            } else {
                replaced.append(text.charAt(at++));
            }
        }
        return replaced.toString();
    }
}
