package newsloom.ingest.read.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of reading bytes as a sitemap. */
public sealed interface SitemapReading {

    /** Pages, with what a news sitemap says of them. */
    record Pages(List<Page> pages) implements SitemapReading {}

    /** Other sitemaps. */
    record Index(List<Child> sitemaps) implements SitemapReading {}

    /** {@code reason} is a sentence. */
    record NoSitemap(String reason) implements SitemapReading {}

    /** @param date of a news sitemap when there is one, else when the page was last changed */
    record Page(
            URI address,
            Optional<String> title,
            Optional<String> dateAsWritten,
            Optional<Instant> date,
            Optional<String> publisher,
            Optional<String> language) {}

    record Child(URI address, Optional<Instant> changed) {}
}
