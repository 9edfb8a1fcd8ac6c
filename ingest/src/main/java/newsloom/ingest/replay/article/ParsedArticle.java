package newsloom.ingest.replay.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;

/** What came of parsing one record of a file, before its place in the file is known. */
public sealed interface ParsedArticle {

    /**
     * An article, and sentences about what was left out of it.
     *
     * @param seen when it was first seen, where the source tells; no date of publication
     */
    record Read(Article article, List<String> remarks, Optional<Instant> seen) implements ParsedArticle {
        public Read(Article article, List<String> remarks) {
            this(article, remarks, Optional.empty());
        }
    }

    /** No article, and why. */
    record Refused(String reason) implements ParsedArticle {}
}
