package newsloom.ingest.read.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A sitemap that an index lists, and when it last changed. */
public record ListedSitemap(URI address, Optional<Instant> changed) {}
