package newsloom.store.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import newsloom.kafka.Outage;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.topic.Topics;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.RowRefusedException;
import newsloom.store.StoreDamagedException;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a topic into the store, whatever it holds whole and exactly once: the rows and how far the topic was read are one
 * transaction. Give it a thread; it runs until it is closed or meets a bug. It does not own the store.
 */
public final class TopicSink<T> implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSink.class);

    private final Consumer<String, byte[]> consumer;
    private final SinkQuarantine quarantine;
    private final SinkContent<T> content;
    private final SinkSettings settings;
    private final Outage outage;
    private final StoredOffsets offsets;
    private final MeterRegistry registry;
    private final SinkMeters meters;
    private final KafkaClientMetrics clientMeters;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile Optional<Throwable> failure = Optional.empty();
    private Map<Integer, Long> saved = Map.of();

    TopicSink(SinkClients clients, SinkContent<T> content, SinkSettings settings, MeterRegistry registry, Clock clock) {
        this.consumer = clients.consumer();
        this.quarantine = new SinkQuarantine(clients.producer(), clients.quarantine(), clock);
        this.content = content;
        this.settings = settings;
        this.outage = new Outage(clock, closing, TopicSink::passes);
        this.registry = registry;
        this.meters = new SinkMeters(registry, content, clock);
        this.offsets = new StoredOffsets(consumer, content, outage, meters::expired);
        this.clientMeters = new KafkaClientMetrics(consumer);
    }

    /** The sink of the stories of a generation. */
    public static TopicSink<ArrivedUpdate> ofStories(
            Map<String, Object> client, Topics topics, StoryRows rows, SinkSettings settings, MeterRegistry registry) {
        return of(SinkContent.stories(topics, rows), client, topics, settings, registry);
    }

    /** The sink of the articles. */
    public static TopicSink<ArrivedArticle> ofArticles(
            Map<String, Object> client,
            Topics topics,
            StoryStore store,
            SinkSettings settings,
            MeterRegistry registry) {
        return of(SinkContent.articles(topics, store), client, topics, settings, registry);
    }

    /** The sink of the corrections. */
    public static TopicSink<ArrivedCorrection> ofCorrections(
            Map<String, Object> client,
            Topics topics,
            StoryStore store,
            SinkSettings settings,
            MeterRegistry registry) {
        return of(SinkContent.corrections(topics, store), client, topics, settings, registry);
    }

    private static <T> TopicSink<T> of(
            SinkContent<T> content,
            Map<String, Object> client,
            Topics topics,
            SinkSettings settings,
            MeterRegistry registry) {
        return new TopicSink<>(
                SinkClients.connect(client, settings, topics), content, settings, registry, Clock.systemUTC());
    }

    @Override
    public void run() {
        if (started.compareAndSet(false, true)) {
            try (consumer;
                    quarantine;
                    clientMeters) {
                clientMeters.bindTo(registry);
                subscribe();
                stepUntilClosed();
            } catch (StoreDamagedException e) {
                failure = Optional.of(e); // whoever asks for it says it
            } catch (RuntimeException | Error e) {
                failure = Optional.of(e);
                LOG.error(
                        "No {} are stored any more, because of a bug. What was stored is whole; a restart goes on from"
                                + " there.",
                        content.name(),
                        e);
            } finally {
                ended.countDown();
            }
        }
    }

    /** The bug or the damage that ended the sink, if one did. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why it stores nothing now, as a sentence; empty when it does. */
    public Optional<String> notReady() {
        if (ended.getCount() == 0) {
            return Optional.of(
                    "The store has ended" + failure.map(cause -> ": " + cause).orElse("") + ".");
        }
        return outage.sentence()
                .or(() -> offsets.haveCome() ? Optional.empty() : Optional.of("The store waits for its partitions."))
                .or(() -> isConnected()
                        ? Optional.empty()
                        : Optional.of("Kafka does not answer; " + content.name() + " are stored again when it does."));
    }

    /** Returns when the sink has ended; what it was about to save is saved or will be read again. */
    @Override
    public void close() {
        closing.countDown();
        if (started.compareAndSet(false, true)) {
            clientMeters.close();
            consumer.close();
            quarantine.close();
            ended.countDown();
        } else {
            consumer.wakeup();
            awaitEnd();
        }
    }

    void subscribe() {
        consumer.subscribe(List.of(content.topic().name()), offsets);
    }

    /** Takes what has come, and saves it together with where the next step goes on. */
    void step() {
        ConsumerRecords<String, byte[]> records =
                outage.keepTrying("read " + content.name(), () -> consumer.poll(settings.poll()));
        List<Arrival<T>> arrivals = new ArrayList<>();
        records.forEach(record -> arrivals.addAll(content.reader().read(record, this::refuse)));
        putAside();
        save(arrivals, outage.keepTrying("learn how far " + content.name() + " were read", this::next));
    }

    private static boolean passes(Throwable fault) {
        return fault instanceof StoreUnavailableException || Outage.passes(fault);
    }

    /** The consumer says nothing of it: it only waits. */
    private boolean isConnected() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .noneMatch(metric -> metric.metricValue() instanceof Double count && count == 0);
    }

    private void stepUntilClosed() {
        try {
            while (closing.getCount() > 0) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("The sink was woken to end.");
        }
    }

    private void refuse(ConsumerRecord<String, byte[]> record, Decoded.Broken<?> broken) {
        quarantine.add(record, broken.kind(), broken.reason(), Optional.empty());
        meters.quarantined(broken.kind());
    }

    /**
     * Where that begins which is not whole yet, and otherwise not the last record's offset and one: markers of
     * transactions move the position too, without a record.
     */
    private Map<Integer, Long> next() {
        Map<Integer, Long> next = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            next.put(
                    partition.partition(),
                    content.reader().pendingFrom(partition).orElse(position));
        }
        return next;
    }

    private void save(List<Arrival<T>> arrivals, Map<Integer, Long> next) {
        if (!arrivals.isEmpty() || !next.equals(saved)) {
            Positions positions = new Positions(content.topic().name(), next);
            try {
                save(arrivals, positions);
            } catch (RowRefusedException e) {
                saveOneByOne(arrivals);
                save(List.of(), positions);
            }
            saved = next;
        }
    }

    /** Each with the position before it, which is as far as all is stored or in quarantine. */
    private void saveOneByOne(List<Arrival<T>> arrivals) {
        for (Arrival<T> arrival : arrivals) {
            ConsumerRecord<String, byte[]> first = arrival.first();
            try {
                save(List.of(arrival), new Positions(first.topic(), Map.of(first.partition(), first.offset())));
            } catch (RowRefusedException e) {
                refuse(arrival, e);
            }
        }
    }

    private void refuse(Arrival<T> arrival, RowRefusedException why) {
        for (ConsumerRecord<String, byte[]> record : arrival.records()) {
            quarantine.add(record, QuarantineReason.BUG, String.valueOf(why.getMessage()), Optional.of(why));
            meters.quarantined(QuarantineReason.BUG);
        }
        putAside();
    }

    private void save(List<Arrival<T>> arrivals, Positions positions) {
        List<T> values = arrivals.stream().map(Arrival::value).toList();
        outage.keepTrying("store " + content.name(), () -> content.rows().save(values, positions));
        meters.stored(arrivals.stream()
                .filter(Arrival::begins)
                .map(Arrival::timestamp)
                .toList());
    }

    private void putAside() {
        outage.keepTrying("put broken records into quarantine", quarantine::flush);
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
