package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.Optional;

/**
 * A file that an entry brings with it.
 *
 * @param length as the feed wrote it
 */
public record Enclosure(URI url, Optional<String> type, Optional<String> length) {}
