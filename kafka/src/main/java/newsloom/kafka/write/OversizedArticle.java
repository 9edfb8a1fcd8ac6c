package newsloom.kafka.write;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;

/** What is put aside in place of an article that Kafka does not take for its size. */
public final class OversizedArticle {
    private static final int EXCERPT = 4096;

    private OversizedArticle() {}

    public static Quarantined of(Article article, Instant now) {
        String text = article.text();
        return new Quarantined(
                article.id(),
                QuarantineReason.TOO_LARGE,
                "The article is too large for Kafka. Raise the topic's max.message.bytes.",
                text.substring(0, Math.min(text.length(), EXCERPT)),
                Optional.empty(),
                now,
                Optional.empty());
    }
}
