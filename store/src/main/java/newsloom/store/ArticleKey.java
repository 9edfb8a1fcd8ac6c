package newsloom.store;

import newsloom.model.Article;

/**
 * By what an article is told from others: an id is its own within its language only.
 *
 * @param language its code, such as {@code en}; empty where it is unknown
 */
public record ArticleKey(String language, String id) {

    public static ArticleKey of(Article article) {
        return new ArticleKey(article.language().getLanguage(), article.id());
    }
}
