package newsloom.store.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsloom.model.Article;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.store.search.FoundArticle.Passage;
import newsloom.store.search.FoundArticle.Piece;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the sentences of an article that a query is about, and marks in them what it asks for. */
final class PassageFinder {
    private static final int MOST = 2;
    /** Characters of a text; what stands behind them is not looked at. */
    private static final int LONGEST = 200_000;

    private final ArticleAnalyzer analyzer;

    PassageFinder(ArticleAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<Passage> passages(Article article, Query query) throws IOException {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer.of(article.language()))
                .withMaxLength(LONGEST)
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Marking())
                .build();
        List<Passage> passages = new ArrayList<>();
        if (article.title().isPresent()) {
            passages.addAll(of(highlighter.highlightWithoutSearcher(
                    "title", query, article.title().get(), 1)));
        }
        passages.addAll(of(highlighter.highlightWithoutSearcher("text", query, article.text(), MOST)));
        return passages;
    }

    /** Lucene gives what its formatter made, and nothing where nothing is found. */
    private static List<Passage> of(Object found) {
        return found instanceof List<?> passages
                ? passages.stream().map(Passage.class::cast).toList()
                : List.of();
    }

    /** Makes pieces of what Lucene found. */
    private static final class Marking extends PassageFormatter {
        @Override
        public List<Passage> format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            List<Passage> formatted = new ArrayList<>();
            for (org.apache.lucene.search.uhighlight.Passage each : passages) {
                formatted.add(new Passage(pieces(each, content)));
            }
            return formatted;
        }

        /** Matches may overlap: a word is one of a phrase, too. */
        private static List<Piece> pieces(org.apache.lucene.search.uhighlight.Passage passage, String content) {
            List<Piece> pieces = new ArrayList<>();
            int at = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(at, passage.getMatchStarts()[i]);
                int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                if (to > from) {
                    add(pieces, content.substring(at, from), false);
                    add(pieces, content.substring(from, to), true);
                    at = to;
                }
            }
            add(pieces, content.substring(at, passage.getEndOffset()), false);
            return pieces;
        }

        private static void add(List<Piece> pieces, String words, boolean asked) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, asked));
            }
        }
    }
}
