package newsloom.ingest.read.page.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers what the text of a page has said so far, as runs of words, and knows what only says it again. */
final class Repetition {
    private static final int RUN = 4;

    /** Of the runs of a text: the rest is where two paragraphs meet, or an end that was cut. */
    private static final double NEARLY_ALL = .8;

    /** In words. */
    private static final int LONG = 8;

    private final Set<Integer> said = new HashSet<>();

    /** Whether it was said before; a short text never was: a name and a label may well come twice. */
    boolean is(String text) {
        List<Integer> runs = runs(text);
        long before = runs.stream().filter(said::contains).count();
        said.addAll(runs);
        return runs.size() > LONG - RUN && before >= NEARLY_ALL * runs.size();
    }

    private static List<Integer> runs(String text) {
        List<Integer> words = words(text);
        List<Integer> runs = new ArrayList<>(words.size());
        for (int from = 0; from + RUN <= words.size(); from++) {
            runs.add(words.subList(from, from + RUN).hashCode());
        }
        return runs;
    }

    private static List<Integer> words(String text) {
        List<Integer> words = new ArrayList<>();
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char each = i < text.length() ? text.charAt(i) : ' ';
            boolean isLetter = Character.isLetterOrDigit(each);
            if (word != 0 && (!isLetter || WordCount.isDense(each))) {
                words.add(word);
                word = 0;
            }
            word = isLetter ? word * 31 + Character.toLowerCase(each) : 0;
        }
        return words;
    }
}
