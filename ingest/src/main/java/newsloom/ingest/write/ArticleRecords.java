package newsloom.ingest.write;

import java.time.InstantSource;
import java.util.Optional;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.model.Article;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records that articles are written as, and what was refused. */
public final class ArticleRecords {
    private static final String NO_LANGUAGE = "und";
    private static final int EXCERPT = 4096;

    private final Topics topics;
    private final InstantSource clock;

    public ArticleRecords(Topics topics, InstantSource clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * The key is the language alone: British and American reports of one event must meet.
     *
     * @param whenTooLarge is told when Kafka does not take it for its size, and it goes to quarantine
     */
    public OutgoingRecord article(Article article, Runnable whenTooLarge) {
        String language = article.language().getLanguage();
        String key = language.isEmpty() ? NO_LANGUAGE : language;
        return new OutgoingRecord(record(topics.articles(), key, article), () -> {
            whenTooLarge.run();
            return quarantined(tooLarge(article));
        });
    }

    public OutgoingRecord refused(Quarantined quarantined) {
        return new OutgoingRecord(quarantined(quarantined));
    }

    private ProducerRecord<String, byte[]> quarantined(Quarantined quarantined) {
        return record(topics.quarantine(), quarantined.origin(), quarantined);
    }

    private Quarantined tooLarge(Article article) {
        String text = article.text();
        return new Quarantined(
                article.id(),
                QuarantineReason.TOO_LARGE,
                "The article is too large for Kafka. Raise the topic's max.message.bytes.",
                text.substring(0, Math.min(text.length(), EXCERPT)),
                Optional.empty(),
                clock.instant(),
                Optional.empty());
    }

    private static <T> ProducerRecord<String, byte[]> record(Topic<T> topic, String key, T value) {
        return new ProducerRecord<>(topic.name(), key, topic.values().write(value));
    }
}
