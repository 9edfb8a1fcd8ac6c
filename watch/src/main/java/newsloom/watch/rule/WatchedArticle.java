package newsloom.watch.rule;

import java.time.Duration;
import java.time.Instant;
import newsloom.model.Article;
import newsloom.model.ArticleKey;

/**
 * An article as watches look at it.
 *
 * @param arrived when it arrived at the broker
 * @param isUntold whether nobody is to be told of it, as it was replayed
 */
public record WatchedArticle(Article article, Instant arrived, boolean isUntold) {

    public ArticleKey key() {
        return ArticleKey.of(article);
    }

    /** Whether it was no older than that when it arrived; without a date it is as old as its arrival. */
    boolean isFresh(Duration fresh) {
        return article.publishedAt()
                .filter(published -> published.isBefore(arrived.minus(fresh)))
                .isEmpty();
    }
}
