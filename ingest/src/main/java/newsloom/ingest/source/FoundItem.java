package newsloom.ingest.source;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.PageOrder;

/** What a visit yielded: each goes to its topic. */
public sealed interface FoundItem {

    /**
     * An article, or a revision of one.
     *
     * @param dateAsWritten the date as it was written, kept beside what was made of it
     * @param seen when it was first seen
     */
    record Ready(Article article, Optional<String> dateAsWritten, Instant seen, String source) implements FoundItem {}

    /** A page that is to be fetched first. */
    record Ordered(PageOrder order) implements FoundItem {}

    /** An entry of which nothing can be made. */
    record Refused(Quarantined quarantined) implements FoundItem {}
}
