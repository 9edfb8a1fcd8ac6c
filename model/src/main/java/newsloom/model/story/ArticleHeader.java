package newsloom.model.story;

import java.net.URI;
import java.util.Optional;
import newsloom.model.Checks;
import newsloom.model.PublicationDate;

/**
 * What is shown of an article where it stands in a story; its text, authors, tags and image are in {@code articles} alone.
 *
 * @param language in which it is grouped; empty for all that are in none we know. With the id it says which article it is
 * @param title the article's headline
 * @param site as {@link newsloom.model.Article} has it: by it {@link Voices} are counted
 */
public record ArticleHeader(
        String language,
        String id,
        String title,
        Optional<URI> url,
        Optional<String> site,
        Optional<String> publisher,
        Optional<PublicationDate> published) {

    /** Stands for what an article was called that may not be kept. */
    public static final String FORGOTTEN = "(forgotten)";

    public ArticleHeader {
        Checks.notBlank(id, "An article's id");
    }

    /** The same without what its publisher wrote. */
    public ArticleHeader forgotten() {
        return new ArticleHeader(language, id, FORGOTTEN, url, site, publisher, published);
    }
}
