package newsloom.ingest.replay.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.quarantine.Quarantined;

/** What came of one record of a file, with its place: the stream that a replay yields. */
public sealed interface ReplayedItem {

    /**
     * An article.
     *
     * @param remarks sentences about what it lacks because it could not be understood, such as its date
     * @param seen when an archive first saw it; no date of publication
     * @param isReplaced whether another wording of it follows: then whoever has had this one has no need of it
     */
    record Read(Article article, List<String> remarks, Optional<Instant> seen, boolean isReplaced)
            implements ReplayedItem {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** A correction, to be obeyed when all before it is in, and before what follows. */
    record Decided(Correction correction) implements ReplayedItem {}

    /** An article that had lost its text when it was exported: there is nothing to read. */
    record WithoutText() implements ReplayedItem {}

    /** No article; kept with its place and reason. */
    record Refused(Quarantined quarantined) implements ReplayedItem {}
}
