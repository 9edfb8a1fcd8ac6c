package newsloom.evaluate;

import java.util.Optional;
import newsloom.model.Article;

/**
 * One article of a labelled file.
 *
 * @param id as the file has it; the article's own may differ in a {@link StreamMixer}
 * @param label the story that people say it belongs to
 */
public record LabelledArticle(String id, Article article, Optional<String> label) {

    /** The same, told apart from what other files call by the same names. */
    LabelledArticle of(String file) {
        Article named = new Article(
                file + ":" + article.id(),
                article.url(),
                article.site(),
                article.publisher(),
                article.sourceName(),
                article.title(),
                article.authors(),
                article.tags(),
                article.image(),
                article.text(),
                article.published(),
                article.language());
        return new LabelledArticle(id, named, label.map(story -> file + ":" + story));
    }

    /** The same with its title as its only text, where it has one. */
    Optional<LabelledArticle> title() {
        return article.title()
                .map(title -> new LabelledArticle(
                        id,
                        new Article(
                                article.id(),
                                article.url(),
                                article.publisher(),
                                article.title(),
                                title,
                                article.publishedAt(),
                                article.language()),
                        label));
    }

    boolean isDated() {
        return article.publishedAt().isPresent();
    }
}
