package newsloom.ingest.source;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a source's response says, whatever kind of source it is: on its way to {@link NewEntryFinder}. */
sealed interface ParsedSource {

    /**
     * @param home the page that it is the feed of, which may be at another site
     * @param language of all entries that name none
     * @param ttl how long it stays as it is, as it says itself
     */
    record Entries(
            List<SourceEntry> entries,
            Optional<String> title,
            Optional<URI> home,
            Optional<String> language,
            Optional<Duration> ttl,
            Set<Integer> quietHours,
            Set<DayOfWeek> quietDays)
            implements ParsedSource {}

    /** It is no source of its kind; {@code reason} is a sentence. */
    record Unreadable(String reason) implements ParsedSource {}
}
