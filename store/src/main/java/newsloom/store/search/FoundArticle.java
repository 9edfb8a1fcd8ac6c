package newsloom.store.search;

import java.util.List;
import newsloom.store.ArrivedArticle;

/**
 * An article that a search has found.
 *
 * @param passages of the title or the text, those that fit best, in their order
 * @param clauses which parts of the query it matches, as they are printed
 */
public record FoundArticle(ArrivedArticle article, List<Passage> passages, List<String> clauses) {

    public FoundArticle {
        passages = List.copyOf(passages);
        clauses = List.copyOf(clauses);
    }

    /** A sentence or so, in pieces. */
    public record Passage(List<Piece> pieces) {
        public Passage {
            pieces = List.copyOf(pieces);
        }
    }

    /** Some words, which the query asks for or which only stand beside those. */
    public record Piece(String words, boolean isAskedFor) {}
}
