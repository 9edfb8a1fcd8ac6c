package newsloom.store;

import java.time.Instant;
import newsloom.model.Article;
import newsloom.model.ArticleKey;

/**
 * An article on its way to its row, and what is read of it there.
 *
 * @param at when it arrived at the broker
 * @param offset where it lies in its partition; of two that arrived at one moment the later one holds
 * @param isUntold whether nobody is to be told of it
 */
public record ArrivedArticle(Article article, Instant at, long offset, boolean isUntold) {

    /** Of which watches are told. */
    public ArrivedArticle(Article article, Instant at, long offset) {
        this(article, at, offset, false);
    }

    public ArticleKey key() {
        return ArticleKey.of(article);
    }
}
