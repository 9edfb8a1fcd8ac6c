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
import newsloom.model.Story;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.topic.Topics;
import newsloom.store.Positions;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryRefusedException;
import newsloom.store.StoryStore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the topic of stories into the store, each exactly once: the rows and how far the topic was read are one
 * transaction. Give it a thread; it runs until it is closed or meets a bug. It does not own the store.
 */
public final class StorySink implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StorySink.class);

    private final Consumer<String, byte[]> consumer;
    private final SinkQuarantine quarantine;
    private final Topics topics;
    private final StoryStore store;
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

    public StorySink(
            Map<String, Object> clientProperties,
            Topics topics,
            StoryStore store,
            SinkSettings settings,
            MeterRegistry registry) {
        this(
                SinkClients.consumer(clientProperties, settings),
                SinkClients.producer(clientProperties),
                topics,
                store,
                settings,
                registry,
                Clock.systemUTC());
    }

    StorySink(
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Topics topics,
            StoryStore store,
            SinkSettings settings,
            MeterRegistry registry,
            Clock clock) {
        this.consumer = consumer;
        this.quarantine = new SinkQuarantine(producer, topics.quarantine(), clock);
        this.topics = topics;
        this.store = store;
        this.settings = settings;
        this.outage = new Outage(clock, closing, StorySink::passes);
        this.offsets = new StoredOffsets(consumer, store, topics.stories().name(), outage);
        this.registry = registry;
        this.meters = new SinkMeters(registry, clock);
        this.clientMeters = new KafkaClientMetrics(consumer);
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
            } catch (RuntimeException | Error e) {
                failure = Optional.of(e);
                LOG.error(
                        "Stories are no longer stored, because of a bug. What was stored is whole; a restart goes on"
                                + " from there.",
                        e);
            } finally {
                ended.countDown();
            }
        }
    }

    /** The bug that ended the sink, if one did. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why it does not store stories now, as a sentence; empty when it does. */
    public Optional<String> notReady() {
        if (ended.getCount() == 0) {
            return Optional.of(
                    "The store has ended" + failure.map(bug -> ": " + bug).orElse("") + ".");
        }
        return outage.sentence()
                .or(() -> offsets.haveCome() ? Optional.empty() : Optional.of("The store waits for its partitions."))
                .or(() -> isConnected()
                        ? Optional.empty()
                        : Optional.of("Kafka does not answer; stories are stored again when it does."));
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
        consumer.subscribe(List.of(topics.stories().name()), offsets);
    }

    /** Takes what has come, and saves it together with where the next step goes on. */
    void step() {
        ConsumerRecords<String, byte[]> records =
                outage.keepTrying("read stories", () -> consumer.poll(settings.poll()));
        List<Arrival> arrivals = new ArrayList<>();
        records.forEach(record -> read(record).ifPresent(story -> arrivals.add(new Arrival(record, story))));
        putAside();
        save(arrivals, outage.keepTrying("learn how far stories were read", this::next));
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

    /** A record without a value only lets Kafka forget a story; the store keeps it for years. */
    private Optional<Story> read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        Decoded<Story> decoded = topics.stories().values().read(record.value());
        if (decoded instanceof Decoded.Broken<Story> broken) {
            quarantine.add(record, broken.kind(), broken.reason(), Optional.empty());
            meters.quarantined(broken.kind());
        }
        return decoded instanceof Decoded.Value<Story> story ? Optional.of(story.value()) : Optional.empty();
    }

    /** Not the last record's offset and one: markers of transactions move the position too, without a record. */
    private Map<Integer, Long> next() {
        Map<Integer, Long> next = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            next.put(partition.partition(), consumer.position(partition));
        }
        return next;
    }

    private void save(List<Arrival> arrivals, Map<Integer, Long> next) {
        if (!arrivals.isEmpty() || !next.equals(saved)) {
            Positions positions = new Positions(topics.stories().name(), next);
            try {
                save(arrivals, positions);
            } catch (StoryRefusedException e) {
                saveOneByOne(arrivals);
                save(List.of(), positions);
            }
            saved = next;
        }
    }

    /** How far the topic was read is not stored yet: after a kill all of these come again, and change nothing. */
    private void saveOneByOne(List<Arrival> arrivals) {
        Positions nowhere = new Positions(topics.stories().name(), Map.of());
        for (Arrival arrival : arrivals) {
            try {
                save(List.of(arrival), nowhere);
            } catch (StoryRefusedException e) {
                quarantine.add(arrival.record(), QuarantineReason.BUG, String.valueOf(e.getMessage()), Optional.of(e));
                meters.quarantined(QuarantineReason.BUG);
            }
        }
        putAside();
    }

    private void save(List<Arrival> arrivals, Positions positions) {
        List<Story> stories = arrivals.stream().map(Arrival::story).toList();
        outage.keepTrying("store stories", () -> store.save(settings.generation(), stories, positions));
        meters.stored(
                arrivals.stream().map(arrival -> arrival.record().timestamp()).toList());
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

    /** A story, and the record it came in. */
    private record Arrival(ConsumerRecord<String, byte[]> record, Story story) {}
}
