package newsloom.app.web.page;

import java.net.URI;
import java.util.Optional;
import newsloom.app.web.page.PageTimes.ShownTime;
import newsloom.model.Article;
import newsloom.model.story.ArticleHeader;

/**
 * What pages show of any article.
 *
 * @param address where it stands on the web; only addresses of the web become links
 */
public record ShownArticle(
        String language, String title, Optional<String> address, String publisher, ShownTime published) {
    private static final String NOBODY = "No publisher named";

    static ShownArticle of(ArticleHeader article, PageTimes times) {
        return new ShownArticle(
                article.language(),
                article.title(),
                article.url().filter(ShownArticle::isWeb).map(URI::toString),
                article.publisher().or(article::site).orElse(NOBODY),
                times.of(article.published()));
    }

    static ShownArticle of(Article article, PageTimes times) {
        return new ShownArticle(
                article.language().toLanguageTag(),
                article.title().orElse(""),
                article.url().filter(ShownArticle::isWeb).map(URI::toString),
                article.publisher().or(article::site).orElse(NOBODY),
                times.of(article.published()));
    }

    private static boolean isWeb(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }
}
