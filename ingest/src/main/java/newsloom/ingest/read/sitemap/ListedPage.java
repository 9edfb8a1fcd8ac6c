package newsloom.ingest.read.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A page that a sitemap lists.
 *
 * @param changed when the sitemap says that it last changed: often the day the sitemap was made, so no date of publication
 * @param news what a news sitemap says of it
 * @param image the first of a sitemap of pictures
 */
public record ListedPage(URI address, Optional<Instant> changed, Optional<ListedNews> news, Optional<URI> image) {}
