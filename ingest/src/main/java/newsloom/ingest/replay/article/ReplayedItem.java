package newsloom.ingest.replay.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.quarantine.Quarantined;

/** What came of one record of a file, with its place: the stream that a replay yields. */
public sealed interface ReplayedItem {

    /**
     * An article.
     *
     * @param remarks sentences about what it lacks because it could not be understood, such as its date
     * @param seen when an archive first saw it; no date of publication
     */
    record Read(Article article, List<String> remarks, Optional<Instant> seen) implements ReplayedItem {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** No article; kept with its place and reason. */
    record Refused(Quarantined quarantined) implements ReplayedItem {}
}
