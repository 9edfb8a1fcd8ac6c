package newsloom.ingest.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.ingest.write.ArticleRecords;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.TransactionalWriter;
import newsloom.kafka.write.UndeliveredException;
import newsloom.kafka.write.WriterSettings;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The last step of ingest: puts articles, and what was refused, on their topics, each exactly once.
 *
 * <p>Records, and how far their source is written with them, are one transaction; a writer that takes over from one that
 * was killed begins behind the last. Writing waits for the broker a few times a second. An article that is merely too
 * large for it goes to quarantine, and the rest goes on. One thread at a time may use a writer.
 */
public final class ArticleWriter implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final TransactionalWriter writer;
    private final Topics topics;
    private final ArticleRecords records;
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
                new KafkaClients(client).preferring(settings.ofProducer()).transactionalProducer(source.group(topics)),
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
        this.topics = topics;
        this.records = new ArticleRecords(topics, clock);
        this.places = places;
        this.settings = settings;
        this.clock = clock;
        this.meters = registry;
        this.told = registry.counter("newsloom.articles.written");
        this.clientMeters = new KafkaClientMetrics(producer);
        this.writer = begin(producer);
        clientMeters.bindTo(registry);
    }

    /** How many records of the source are on the topics already, or on their way there. */
    public long written() {
        return written;
    }

    public void write(Article article) {
        articles++;
        add(List.of(records.article(article, this::refuse)));
    }

    /** The same of what nobody is to be told of. */
    public void writeUntold(Article article) {
        articles++;
        OutgoingRecord record = records.article(article, this::refuse);
        record.record().headers().add(Topics.UNTOLD, new byte[0]);
        add(List.of(record));
    }

    /** A copy in each partition, all in one transaction, as a command writes them. */
    public void write(Correction correction) {
        Topic<Correction> topic = topics.corrections();
        add(CorrectionLog.records(topic, writer.partitions(topic.name()), correction, clock.instant()).stream()
                .map(OutgoingRecord::new)
                .toList());
    }

    /** What is read is known, and need not be written: its place counts with what follows. */
    public void pass() {
        written++;
    }

    public void quarantine(Quarantined quarantined) {
        count(quarantined.kind());
        add(List.of(records.refused(quarantined)));
    }

    /** To be called before nothing is written for so long: makes others see in time what was written. */
    public void pause(Duration pause) {
        if (writer.size() > 0 && waited().plus(pause).compareTo(settings.commitInterval()) >= 0) {
            flush();
        }
    }

    /** Returns when the broker has everything written so far. */
    public void flush() {
        if (writer.size() > 0) {
            commit();
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
        writer.close(settings.timeout());
    }

    /** Only when what a writer of before left open is ended can Kafka tell how far it came. */
    private TransactionalWriter begin(Producer<String, byte[]> producer) {
        try {
            TransactionalWriter begun = new TransactionalWriter(producer, lost -> {
                throw TransactionalWriter.undelivered(lost); // of this name there is another writer now
            });
            written = places.written();
            return begun;
        } catch (UndeliveredException e) {
            places.close();
            throw e;
        } catch (KafkaException e) {
            places.close();
            producer.close(Duration.ZERO);
            throw TransactionalWriter.undelivered(e);
        }
    }

    /** @param item the records of one that was read */
    private void add(List<OutgoingRecord> item) {
        if (writer.size() == 0) {
            begun = clock.instant();
        }
        item.forEach(writer::add);
        written++;
        if (writer.size() >= settings.batch() || waited().compareTo(settings.commitInterval()) >= 0) {
            flush();
        }
    }

    private Duration waited() {
        return Duration.between(begun, clock.instant());
    }

    /** A few times in all; a broker that does not answer was given its time by the settings. */
    private void commit() {
        for (int attempt = 1; ; attempt++) {
            Optional<KafkaException> fault = writer.commit(places.at(written), places.group());
            if (fault.isEmpty()) {
                return;
            }
            if (attempt == ATTEMPTS || fault.get() instanceof TimeoutException) {
                throw TransactionalWriter.undelivered(fault.get());
            }
        }
    }

    private void refuse() {
        refused++;
        articles--;
        count(QuarantineReason.TOO_LARGE);
    }

    private void count(QuarantineReason kind) {
        meters.counter("newsloom.quarantined", "by", "ingest", "reason", kind.label())
                .increment();
    }
}
