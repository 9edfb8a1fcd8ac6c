package newsloom.ingest.replay.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;

/** What came of understanding one piece, before it is given its place. */
public sealed interface ParsedArticle {

    /**
     * An article, and sentences about what was left out of it.
     *
     * @param seen when it was first seen, where the source tells; no date of publication
     */
    record Done(Article article, List<String> remarks, Optional<Instant> seen) implements ParsedArticle {
        public Done(Article article, List<String> remarks) {
            this(article, remarks, Optional.empty());
        }
    }

    /** No article, and why. */
    record Impossible(String reason) implements ParsedArticle {}
}
