package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.PendingPage;

/** What became of an entry: each goes to its topic. */
public sealed interface EntryOutcome {

    /**
     * An article, or a revision of one.
     *
     * @param dateAsWritten the date as it was written, kept beside what was made of it
     * @param seen when it was first seen
     */
    record Ready(Article article, Optional<String> dateAsWritten, Instant seen, String source)
            implements EntryOutcome {}

    /** A page that is to be fetched first. */
    record Pending(PendingPage page) implements EntryOutcome {}

    /** An entry of which nothing can be made. */
    record Refused(Quarantined quarantined) implements EntryOutcome {

        /** For a fault of ours, said once with what it met. */
        public static Refused bug(URI place, String reason, String content, Instant now) {
            return new Refused(new Quarantined(
                    place.toString(), QuarantineReason.BUG, reason, content, Optional.empty(), now, Optional.empty()));
        }
    }
}
