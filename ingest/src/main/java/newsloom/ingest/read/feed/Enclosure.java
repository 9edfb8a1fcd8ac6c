package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.Optional;

/** @param length as the feed wrote it */
public record Enclosure(URI url, Optional<String> type, Optional<String> length) {}
