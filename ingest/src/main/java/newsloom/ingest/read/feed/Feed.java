package newsloom.ingest.read.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed, whatever format it came in. Texts are plain where they are titles and names, and sanitised HTML where they are
 * content.
 *
 * @param format such as {@code rss20}, {@code atom10}, {@code json11}
 * @param link resolved, when it is an address of the web; what else stands in its place is only in {@code linkAsWritten}
 * @param isCut whether it ends within an entry, which is left out
 * @param ttl how long the feed itself says that it stays as it is
 */
public record Feed(
        String format,
        String encoding,
        Optional<String> id,
        Optional<String> title,
        Optional<URI> link,
        Optional<String> linkAsWritten,
        Optional<String> subtitle,
        Optional<String> language,
        Optional<String> rights,
        Optional<String> generator,
        Optional<URI> image,
        Optional<Person> author,
        Optional<Instant> published,
        Optional<Instant> updated,
        List<String> tags,
        Optional<Duration> ttl,
        Optional<SkippedTimes> skipped,
        List<FeedEntry> entries,
        boolean isCut)
        implements FeedReading {}
