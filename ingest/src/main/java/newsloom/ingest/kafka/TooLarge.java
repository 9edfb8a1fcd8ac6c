package newsloom.ingest.kafka;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.Flaw;
import newsloom.model.Quarantined;

/** What is put aside in place of an article that Kafka does not take for its size. */
final class TooLarge {
    private static final int EXCERPT = 4096;

    private TooLarge() {}

    static Quarantined of(Article article, Instant now) {
        String text = article.text();
        return new Quarantined(
                article.id(),
                Flaw.TOO_LARGE,
                "The article is too large for Kafka. Raise the topic's max.message.bytes.",
                text.substring(0, Math.min(text.length(), EXCERPT)),
                Optional.empty(),
                now,
                Optional.empty());
    }
}
