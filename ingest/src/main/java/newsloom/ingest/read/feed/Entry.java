package newsloom.ingest.read.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One report, as a feed announces it.
 *
 * @param link resolved, when it is an address of the web; what else stands in its place is only in {@code linkAsWritten}
 * @param publishedAsWritten the date as the feed wrote it, kept beside what was made of it
 * @param publisher of RSS {@code source}: whose report it is, when not the feed's own
 */
public record Entry(
        Optional<String> id,
        Optional<String> title,
        Optional<URI> link,
        Optional<String> linkAsWritten,
        Optional<Content> summary,
        List<Content> content,
        Optional<Person> author,
        Optional<String> publishedAsWritten,
        Optional<Instant> published,
        Optional<Instant> updated,
        Optional<String> publisher,
        List<String> tags,
        List<Enclosure> enclosures) {}
