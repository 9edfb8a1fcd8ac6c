package newsloom.ingest.read.page.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds text that repeats what stands before it on the page, by shingles of four words. */
final class Repetition {
    private static final int SHINGLE = 4;

    /** Of the shingles of a text: the rest is where two paragraphs meet, or an end that was cut. */
    private static final double NEARLY_ALL = .8;

    /** In words. */
    private static final int LONG = 8;

    private final Set<Integer> seen = new HashSet<>();

    /** Whether it was said before; a short text never was: a name and a label may well come twice. */
    boolean repeats(String text) {
        List<Integer> shingles = shingles(text);
        long before = shingles.stream().filter(seen::contains).count();
        seen.addAll(shingles);
        return shingles.size() > LONG - SHINGLE && before >= NEARLY_ALL * shingles.size();
    }

    private static List<Integer> shingles(String text) {
        List<Integer> words = words(text);
        List<Integer> shingles = new ArrayList<>(words.size());
        for (int from = 0; from + SHINGLE <= words.size(); from++) {
            shingles.add(words.subList(from, from + SHINGLE).hashCode());
        }
        return shingles;
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
