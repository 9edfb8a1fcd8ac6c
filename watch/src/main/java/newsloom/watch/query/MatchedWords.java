package newsloom.watch.query;

import newsloom.model.Checks;
import newsloom.query.Field;

/**
 * Where a word or a phrase stands by which a watch matched an article.
 *
 * @param field of the article: its title, its text or its publisher
 * @param from its first character
 * @param to the one behind its last
 */
public record MatchedWords(Field field, int from, int to) {
    public MatchedWords {
        Checks.require(0 <= from && from < to, "Words stand somewhere, and have letters.");
    }
}
