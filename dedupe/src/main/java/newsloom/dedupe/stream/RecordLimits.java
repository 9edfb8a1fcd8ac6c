package newsloom.dedupe.stream;

import java.util.Optional;
import newsloom.model.Article;

/**
 * How long what every version of a story repeats of an article may be: a title of megabytes would be written again with
 * each new member. A text may be of any length, for only its beginning is read.
 */
final class RecordLimits {
    /** Less than the log takes, and uncompressed. */
    private static final int RECORD = 24 << 20;

    private static final int URL = 10_000;
    private static final int PUBLISHER = 1_000;
    private static final int TITLE = 10_000;

    private RecordLimits() {}

    /** Why these bytes are not even read, if they are not. */
    static Optional<String> broken(byte[] record) {
        return record.length <= RECORD
                ? Optional.empty()
                : Optional.of(
                        "The record has " + record.length + " bytes, and " + RECORD + " are the most that can be.");
    }

    /** Why this article cannot be grouped, if it cannot. */
    static Optional<String> broken(Article article) {
        return Article.objectionToId(article.id())
                .or(() -> tooLong("url", length(article.url()), URL))
                .or(() -> tooLong("publisher", length(article.publisher()), PUBLISHER))
                .or(() -> tooLong("title", length(article.title()), TITLE));
    }

    private static int length(Optional<?> field) {
        return field.map(value -> value.toString().length()).orElse(0);
    }

    private static Optional<String> tooLong(String field, int length, int most) {
        return length <= most
                ? Optional.empty()
                : Optional.of("The article's " + field + " has " + length + " characters, and " + most
                        + " are the most that can be.");
    }
}
