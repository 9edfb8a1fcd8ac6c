package newsloom.ingest.kafka;

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
record Pending(ProducerRecord<String, byte[]> record, Optional<Article> article, AtomicBoolean tooLarge) {

    Pending(ProducerRecord<String, byte[]> record, Optional<Article> article) {
        this(record, article, new AtomicBoolean());
    }

    /** Whether another record must take its place. */
    boolean isTooLarge() {
        return tooLarge.get() && article.isPresent();
    }
}
