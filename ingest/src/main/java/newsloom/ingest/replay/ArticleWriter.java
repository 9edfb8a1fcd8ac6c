package newsloom.ingest.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.OversizedArticle;
import newsloom.kafka.write.ProducerProperties;
import newsloom.kafka.write.TransactionBatch;
import newsloom.kafka.write.WriterSettings;
import newsloom.model.Article;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The last step of ingest: puts articles, and what was refused, on their topics, each exactly once.
 *
 * <p>Records, and how far their source is written with them, are one transaction; a writer that takes over from one that
 * was killed begins behind the last. Writing waits for the broker a few times a second. An article that is merely too
 * large for it goes to quarantine, and the rest goes on. One thread at a time may use a writer.
 */
public final class ArticleWriter implements AutoCloseable {
    private static final String NO_LANGUAGE = "und";

    private final Producer<String, byte[]> producer;
    private final TransactionBatch batch;
    private final Topics topics;
    private final ReplayProgress places;
    private final WriterSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Counter told;
    private final KafkaClientMetrics clientMeters;
    private Instant begun = Instant.MAX;
    private long written;
    private int articles;
    private long refused;

    /** @param client how to reach the broker, as Kafka's clients take it */
    public ArticleWriter(
            Map<String, Object> client,
            Topics topics,
            ReplayedFolder source,
            WriterSettings settings,
            MeterRegistry registry,
            InstantSource clock) {
        this(
                new KafkaProducer<>(
                        ProducerProperties.of(settings, source.group(topics), client),
                        new StringSerializer(),
                        new ByteArraySerializer()),
                new ReplayProgress(client, topics, source),
                topics,
                settings,
                registry,
                clock);
    }

    ArticleWriter(
            Producer<String, byte[]> producer,
            ReplayProgress places,
            Topics topics,
            WriterSettings settings,
            MeterRegistry registry,
            InstantSource clock) {
        this.producer = producer;
        this.batch = new TransactionBatch(producer);
        this.topics = topics;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
        this.meters = registry;
        this.told = registry.counter("newsloom.articles.written");
        this.clientMeters = new KafkaClientMetrics(producer);
        this.written = begin();
        clientMeters.bindTo(registry);
    }

    /** How many records of the source are on the topics already, or on their way there. */
    public long written() {
        return written;
    }

    /** The key is the language alone: British and American reports of one event must meet. */
    public void write(Article article) {
        String language = article.language().getLanguage();
        String key = language.isEmpty() ? NO_LANGUAGE : language;
        articles++;
        add(new OutgoingRecord(record(topics.articles(), key, article), Optional.of(article)));
    }

    public void quarantine(Quarantined quarantined) {
        add(pending(quarantined));
    }

    /** To be called before nothing is written for so long: makes others see in time what was written. */
    public void pause(Duration pause) {
        if (batch.size() > 0 && waited().plus(pause).compareTo(settings.commitInterval()) >= 0) {
            flush();
        }
    }

    /** Returns when the broker has everything written so far. */
    public void flush() {
        if (batch.size() > 0) {
            batch.commit(places.at(written), places.group(), this::refuse);
            told.increment(articles);
            articles = 0;
        }
    }

    /** How many articles were too large for the broker, up to the last flush. */
    public long refused() {
        return refused;
    }

    /** What was not flushed is not written. */
    @Override
    public void close() {
        clientMeters.close();
        places.close();
        producer.close(settings.patience());
    }

    /** Ends what a writer of before has left open; only then can Kafka tell how far it came. */
    private long begin() {
        try {
            producer.initTransactions();
            return places.written();
        } catch (KafkaException e) {
            places.close();
            producer.close(Duration.ZERO);
            throw TransactionBatch.undelivered(e);
        }
    }

    private void add(OutgoingRecord record) {
        if (batch.size() == 0) {
            begun = clock.instant();
        }
        batch.add(record);
        written++;
        if (batch.size() >= settings.batch() || waited().compareTo(settings.commitInterval()) >= 0) {
            flush();
        }
    }

    private Duration waited() {
        return Duration.between(begun, clock.instant());
    }

    private OutgoingRecord refuse(OutgoingRecord tooLarge) {
        refused++;
        articles--;
        return tooLarge.article()
                .map(article -> OversizedArticle.of(article, clock.instant()))
                .map(this::pending)
                .orElse(tooLarge);
    }

    private OutgoingRecord pending(Quarantined quarantined) {
        meters.counter(
                        "newsloom.quarantined",
                        "by",
                        "ingest",
                        "reason",
                        quarantined.kind().label())
                .increment();
        return new OutgoingRecord(record(topics.quarantine(), quarantined.origin(), quarantined), Optional.empty());
    }

    private static <T> ProducerRecord<String, byte[]> record(Topic<T> topic, String key, T value) {
        return new ProducerRecord<>(topic.name(), key, topic.values().write(value));
    }
}
