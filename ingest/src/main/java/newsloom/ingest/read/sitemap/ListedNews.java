package newsloom.ingest.read.sitemap;

import java.time.Instant;
import java.util.Optional;

/**
 * What a news sitemap says of an article.
 *
 * @param language as the sitemap writes it
 * @param publishedAsWritten the date as the sitemap wrote it, kept beside what was made of it
 */
public record ListedNews(
        Optional<String> publication,
        Optional<String> language,
        Optional<String> title,
        Optional<String> publishedAsWritten,
        Optional<Instant> published) {}
