package newsloom.watch.change;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newsloom.model.Article;
import newsloom.model.watch.ChangedWords;
import newsloom.model.watch.ChangedWords.Change;
import newsloom.model.watch.MatchedWords;
import newsloom.model.watch.MatchedWords.Part;
import newsloom.watch.change.WordDiff.Piece;

/** Finds the sentence that matched in what an article said, and what became of it. */
public final class CorrectedPassage {
    /** Less than this of a sentence that stayed is another sentence, as live reports have many. */
    private static final double STAYS = .5;

    private final String before;
    private final List<Piece> pieces;

    private CorrectedPassage(String before, String now) {
        this.before = before;
        this.pieces = WordDiff.of(before, now).pieces();
    }

    /** The first in which a number, a name or a negation changed, if there is one. */
    public static Optional<List<ChangedWords>> of(Article before, Article now, List<MatchedWords> words) {
        return of(before.headline(), now.headline(), places(words, Part.TITLE, before.headline()), now.language())
                .or(() -> of(before.text(), now.text(), places(words, Part.TEXT, before.text()), now.language()));
    }

    private static Optional<List<ChangedWords>> of(String before, String now, List<Integer> places, Locale language) {
        if (places.isEmpty() || before.equals(now)) {
            return Optional.empty();
        }
        CorrectedPassage passage = new CorrectedPassage(before, now);
        BreakIterator sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(before);
        return places.stream()
                .map(place -> sentences.isBoundary(place) ? place : sentences.preceding(place))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(from -> passage.changes(from, sentences.following(from)))
                .filter(changes -> isCorrection(changes, language))
                .findFirst();
    }

    private static List<Integer> places(List<MatchedWords> words, Part part, String text) {
        return words.stream()
                .filter(found -> found.part() == part && found.to() <= text.length())
                .map(MatchedWords::from)
                .toList();
    }

    /** What comes in the place of the last words of a sentence stands at its end. */
    private List<ChangedWords> changes(int from, int to) {
        List<ChangedWords> changes = new ArrayList<>();
        int at = 0;
        boolean isReplacing = false;
        for (Piece piece : pieces) {
            if (piece.kind() == WordDiff.Kind.ADDED) {
                if ((from < at && at < to) || isReplacing) {
                    changes.add(new ChangedWords(Change.CAME, piece.words()));
                }
            } else {
                int end = at + piece.words().length();
                isReplacing = piece.kind() == WordDiff.Kind.REMOVED && from < end && end <= to;
                if (Math.max(at, from) < Math.min(end, to)) {
                    changes.add(new ChangedWords(
                            isSame(piece) ? Change.STAYED : Change.WENT,
                            before.substring(Math.max(at, from), Math.min(end, to))));
                }
                at = end;
            }
        }
        return changes;
    }

    private static boolean isSame(Piece piece) {
        return piece.kind() == WordDiff.Kind.SAME;
    }

    private static boolean isCorrection(List<ChangedWords> changes, Locale language) {
        String old = without(Change.CAME, changes);
        int stayed = changes.stream()
                .filter(words -> words.change() == Change.STAYED)
                .mapToInt(words -> words.words().length())
                .sum();
        return stayed >= STAYS * old.length()
                && !Particulars.of(old, language).equals(Particulars.of(without(Change.WENT, changes), language));
    }

    private static String without(Change change, List<ChangedWords> changes) {
        return changes.stream()
                .filter(words -> words.change() != change)
                .map(ChangedWords::words)
                .collect(Collectors.joining());
    }
}
