package newsloom.store;

import java.time.Instant;
import newsloom.model.Article;
import newsloom.model.ArticleKey;

/**
 * An article on its way to its row, and what is read of it there.
 *
 * @param at when it arrived at the broker
 * @param offset where it lies in its partition; of two that arrived at one moment the later one holds
 */
public record ArrivedArticle(Article article, Instant at, long offset) {

    public ArticleKey key() {
        return ArticleKey.of(article);
    }
}
