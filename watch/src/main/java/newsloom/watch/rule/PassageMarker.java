package newsloom.watch.rule;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import newsloom.model.Article;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.MarkedPassage.Piece;
import newsloom.model.watch.MatchedWords;
import newsloom.model.watch.MatchedWords.Part;

/** Shows where an article matches: the sentence with the first matched words, these marked. */
final class PassageMarker {
    private static final int LONGEST = 300;

    private final String text;
    private final List<MatchedWords> words;

    private PassageMarker(String text, List<MatchedWords> words) {
        this.text = text;
        this.words = words;
    }

    /** Of the text; of the title where no word of the text matched. The words may be those of an earlier wording. */
    static MarkedPassage mark(Article article, List<MatchedWords> words) {
        boolean inText = words.stream().anyMatch(found -> found.part() == Part.TEXT);
        String text = inText ? article.text() : article.headline();
        Predicate<MatchedWords> stands = found -> found.to() <= text.length();
        return new PassageMarker(
                        text,
                        words.stream()
                                .filter(found -> found.part() == (inText ? Part.TEXT : Part.TITLE))
                                .filter(stands)
                                .sorted(Comparator.comparingInt(MatchedWords::from))
                                .toList())
                .passage();
    }

    private MarkedPassage passage() {
        int first = words.isEmpty() ? 0 : words.get(0).from();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int from = sentences.isBoundary(first) ? first : sentences.preceding(first);
        int sentence = sentences.following(Math.min(first, text.length() - 1));
        int start = Math.max(from, first - LONGEST / 2);
        return pieces(start, Math.min(sentence < 0 ? text.length() : sentence, start + LONGEST));
    }

    private MarkedPassage pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (MatchedWords found : words) {
            if (found.from() >= at && found.to() <= to) {
                add(pieces, at, found.from(), false);
                add(pieces, found.from(), found.to(), true);
                at = found.to();
            }
        }
        add(pieces, at, to, false);
        return new MarkedPassage(pieces);
    }

    private void add(List<Piece> pieces, int from, int to, boolean isMarked) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), isMarked));
        }
    }
}
