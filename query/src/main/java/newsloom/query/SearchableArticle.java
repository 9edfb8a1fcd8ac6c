package newsloom.query;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.Languages;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;

/**
 * What a query can find of an article: made of what is at hand of it, with or without its text.
 *
 * @param language its code, such as {@code en}; empty where it is unknown
 * @param title as it is shown: the headline
 */
public record SearchableArticle(
        String language,
        String id,
        String title,
        Optional<String> text,
        Optional<String> site,
        Optional<String> publisher,
        Optional<Instant> published) {

    public static SearchableArticle of(Article article) {
        return new SearchableArticle(
                article.language().getLanguage(),
                article.id(),
                article.headline(),
                Optional.of(article.text()),
                article.site(),
                article.publisher(),
                article.publishedAt());
    }

    /** Without its text. */
    public static SearchableArticle of(Membership member) {
        ArticleHeader article = member.article();
        return new SearchableArticle(
                Languages.ofTag(article.language()).getLanguage(),
                article.id(),
                article.title(),
                Optional.empty(),
                article.site(),
                article.publisher(),
                member.publishedAt());
    }

    /** An id is an article's own within its language only. */
    public String key() {
        return key(language, id);
    }

    /** That of the article of this language and id: the same with what rows have in place of a NUL. */
    public static String key(String language, String id) {
        return (language + "/" + id).replace('\0', '\uFFFD');
    }
}
