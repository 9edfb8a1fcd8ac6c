package newsloom.kafka.write;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import newsloom.model.Article;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record of the open transaction, kept until that is committed.
 *
 * @param article what it holds; none for what was refused
 * @param tooLarge set when the broker says so
 */
public record OutgoingRecord(ProducerRecord<String, byte[]> record, Optional<Article> article, AtomicBoolean tooLarge) {

    public OutgoingRecord(ProducerRecord<String, byte[]> record, Optional<Article> article) {
        this(record, article, new AtomicBoolean());
    }

    /** Whether another record must take its place. */
    public boolean isTooLarge() {
        return tooLarge.get() && article.isPresent();
    }
}
