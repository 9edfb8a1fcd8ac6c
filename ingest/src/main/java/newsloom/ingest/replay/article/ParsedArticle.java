package newsloom.ingest.replay.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.Correction;

/** What came of parsing one record of a file: mostly an article, before its place in the file is known. */
public sealed interface ParsedArticle {

    /**
     * An article, and sentences about what was left out of it.
     *
     * @param seen when it was first seen, where the source tells; no date of publication
     * @param isReplaced whether another wording of it follows, where the source tells
     */
    record Read(Article article, List<String> remarks, Optional<Instant> seen, boolean isReplaced)
            implements ParsedArticle {
        public Read(Article article, List<String> remarks) {
            this(article, remarks, Optional.empty(), false);
        }
    }

    /** What an analyst decided about the articles before it. */
    record Decided(Correction correction) implements ParsedArticle {}

    /** An article that had lost its text when it was exported. */
    record WithoutText() implements ParsedArticle {}

    /** No article, and why. */
    record Refused(String reason) implements ParsedArticle {}
}
