package newsloom.model.watch;

import newsloom.model.Checks;

/**
 * Where a word or a phrase stands by which a watch matched an article.
 *
 * @param from its first character
 * @param to the one behind its last
 */
public record MatchedWords(Part part, int from, int to) {

    /** What of an article has words. */
    public enum Part {
        TITLE,
        TEXT,
        PUBLISHER
    }

    public MatchedWords {
        Checks.require(0 <= from && from < to, "Words stand somewhere, and have letters.");
    }
}
