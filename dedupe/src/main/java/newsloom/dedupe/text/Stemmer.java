package newsloom.dedupe.text;

import java.util.Comparator;
import java.util.List;

/** Cuts a word down to what its forms have in common, as its language's {@link Inflection} says. */
final class Stemmer {
    private static final int LEAST_LEFT = 3;
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing(String::length).reversed();

    private final boolean plurals;
    private final int letters;
    private final List<String> heads;
    private final List<String> tails;

    /** Where the stem of the last word starts and ends, and how much of the word a person should see. */
    int from;

    int to;
    int shown;

    Stemmer(Inflection inflection) {
        this.plurals = inflection.plurals();
        this.letters = inflection.letters();
        this.heads = inflection.heads().stream().sorted(LONGEST_FIRST).toList();
        this.tails = inflection.tails().stream().sorted(LONGEST_FIRST).toList();
    }

    void keep(int length) {
        from = 0;
        to = length;
        shown = length;
    }

    void cut(char[] word, int length) {
        keep(length);
        if (plurals && length > LEAST_LEFT && word[length - 1] == 's') {
            to = singular(word, length);
            shown = to;
        }
        cutHead(word);
        cutTail(word);
        to = letters == 0 ? to : Math.min(to, from + letters);
    }

    private void cutHead(char[] word) {
        for (int i = 0; i < heads.size(); i++) {
            int end = from + heads.get(i).length();
            if (to - end >= LEAST_LEFT && stands(word, heads.get(i), from)) {
                from = end;
                return;
            }
        }
    }

    private void cutTail(char[] word) {
        for (int i = 0; i < tails.size(); i++) {
            int start = to - tails.get(i).length();
            if (start - from >= LEAST_LEFT && stands(word, tails.get(i), start)) {
                to = start;
                return;
            }
        }
    }

    private static boolean stands(char[] word, String part, int at) {
        for (int i = 0; i < part.length(); i++) {
            if (word[at + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The plural-only stemmer of Harman (1991), "How effective is suffixing?". */
    private static int singular(char[] word, int length) {
        char before = word[length - 2];
        if (before == 'e' && word[length - 3] == 'i') {
            char third = length > 4 ? word[length - 4] : ' ';
            if (third != 'e' && third != 'a' && length > 4) {
                word[length - 3] = 'y';
                return length - 2;
            }
            return length - 1;
        }
        return before == 'u' || before == 's' || before == '\'' || before == 'i' ? length : length - 1;
    }
}
