package newsloom.watch.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of a text, word by word: what stayed, what went and what came, for whoever shows a revision.
 *
 * @param pieces in the order of the text; what went stands before what came in its place
 */
public record WordDiff(List<Piece> pieces) {
    /** Beyond so many words and signs of either text, what differs counts as changed altogether: comparing takes the square. */
    private static final int MOST = 8_000;

    /** What became of some words. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words, and what stands between and behind them. */
    public record Piece(Kind kind, String words) {}

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    public static WordDiff of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Kind.SAME, old.subList(at, change.getSource().getPosition()));
            add(pieces, Kind.REMOVED, change.getSource().getLines());
            add(pieces, Kind.ADDED, change.getTarget().getLines());
            at = change.getSource().getPosition() + change.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return new WordDiff(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /** Each with the blanks and signs behind it, so that no blank is held to be what stayed. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE && words.size() < MOST; to = breaks.next()) {
            if (to == text.length() || Character.isLetterOrDigit(text.codePointAt(to))) {
                words.add(text.substring(from, to));
                from = to;
            }
        }
        if (from < text.length()) {
            words.add(text.substring(from));
        }
        return words;
    }
}
