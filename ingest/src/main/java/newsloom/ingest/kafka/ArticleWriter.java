package newsloom.ingest.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import newsloom.model.Article;
import newsloom.model.Flaw;
import newsloom.model.Quarantined;
import newsloom.model.Topic;
import newsloom.model.Topics;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The last step of ingest: puts articles, and what was refused, on their topics.
 *
 * <p>Writing does not wait for the broker. A record that it did not take is reported by the next call; but an article
 * that is merely too large for it goes to quarantine, and the rest goes on. One thread at a time may use a writer.
 */
public final class ArticleWriter implements AutoCloseable {
    private static final int EXCERPT = 4096;

    private final Producer<String, byte[]> producer;
    private final Topics topics;
    private final InstantSource clock;
    private final Duration patience;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Queue<Article> tooLarge = new ConcurrentLinkedQueue<>();
    private final Counter written;
    private final MeterRegistry meters;
    private final KafkaClientMetrics clientMeters;
    private long refused;

    /** @param client how to reach the broker, as Kafka's clients take it */
    public ArticleWriter(
            Map<String, Object> client,
            Topics topics,
            WriterSettings settings,
            MeterRegistry registry,
            InstantSource clock) {
        this(
                new KafkaProducer<>(
                        ProducerProperties.of(settings, client), new StringSerializer(), new ByteArraySerializer()),
                topics,
                settings,
                registry,
                clock);
    }

    ArticleWriter(
            Producer<String, byte[]> producer,
            Topics topics,
            WriterSettings settings,
            MeterRegistry registry,
            InstantSource clock) {
        this.producer = producer;
        this.topics = topics;
        this.clock = clock;
        this.patience = settings.patience();
        this.written = registry.counter("newsloom.articles.written");
        this.meters = registry;
        this.clientMeters = new KafkaClientMetrics(producer);
        clientMeters.bindTo(registry);
    }

    /** The key is the language alone: British and American reports of one event must meet. */
    public void write(Article article) {
        report();
        String language = article.language().getLanguage();
        send(topics.articles(), language.isEmpty() ? "und" : language, article, (sent, broken) -> {
            if (broken instanceof RecordTooLargeException) {
                tooLarge.add(article);
            } else {
                remember(broken);
                written.increment(broken == null ? 1 : 0);
            }
        });
    }

    public void quarantine(Quarantined quarantined) {
        report();
        sendToQuarantine(quarantined);
    }

    /** Returns when the broker has everything written so far. */
    public void flush() {
        producer.flush();
        report();
        // What was just sent to quarantine must arrive, too.
        producer.flush();
        report();
    }

    /** How many articles were too large for the broker, up to the last flush. */
    public long refused() {
        return refused;
    }

    /** Waits for what is still on its way; call {@link #flush()} first to learn whether it arrived. */
    @Override
    public void close() {
        clientMeters.close();
        producer.close(patience);
    }

    private void sendToQuarantine(Quarantined quarantined) {
        meters.counter(
                        "newsloom.quarantined",
                        "by",
                        "ingest",
                        "reason",
                        quarantined.flaw().label())
                .increment();
        send(topics.quarantine(), quarantined.origin(), quarantined, (sent, broken) -> remember(broken));
    }

    private <T> void send(Topic<T> topic, String key, T value, Callback callback) {
        ProducerRecord<String, byte[]> written =
                new ProducerRecord<>(topic.name(), key, topic.values().write(value));
        try {
            // The callback learns all that this future would tell.
            var unused = producer.send(written, callback);
        } catch (KafkaException e) {
            throw undelivered(e);
        }
    }

    private void remember(@Nullable Exception broken) {
        if (broken != null) {
            failure.compareAndSet(null, broken);
        }
    }

    private void report() {
        Exception first = failure.get();
        if (first != null) {
            throw undelivered(first);
        }
        for (Article article = tooLarge.poll(); article != null; article = tooLarge.poll()) {
            refused++;
            sendToQuarantine(tooLarge(article));
        }
    }

    private Quarantined tooLarge(Article article) {
        String text = article.text();
        return new Quarantined(
                article.id(),
                Flaw.TOO_LARGE,
                "The article is too large for Kafka. Raise the topic's max.message.bytes.",
                text.substring(0, Math.min(text.length(), EXCERPT)),
                Optional.empty(),
                clock.instant(),
                Optional.empty());
    }

    private static UndeliveredException undelivered(Exception cause) {
        return new UndeliveredException(
                "Kafka did not take what was written (" + cause.getMessage()
                        + "). Check that the broker runs and has room, then start again.",
                cause);
    }
}
