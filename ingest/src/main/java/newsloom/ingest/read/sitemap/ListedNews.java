package newsloom.ingest.read.sitemap;

import java.util.List;
import java.util.Optional;
import newsloom.model.PublicationDate;

/**
 * What a news sitemap says of an article.
 *
 * @param language as the sitemap writes it
 * @param tags of {@code keywords}
 * @param publishedAsWritten the date as the sitemap wrote it, kept beside what was made of it
 */
public record ListedNews(
        Optional<String> publication,
        Optional<String> language,
        Optional<String> title,
        List<String> tags,
        Optional<String> publishedAsWritten,
        Optional<PublicationDate> published) {}
