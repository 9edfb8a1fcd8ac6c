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
import newsloom.model.quarantine.RecordOrigin;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topics;
import newsloom.store.ArrivedUpdate;
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
 * Carries the topic of stories into the store, each update whole and exactly once: the rows and how far the topic was read are one
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
    private final Map<TopicPartition, PartitionUpdates> updates = new HashMap<>();
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
        this.registry = registry;
        this.meters = new SinkMeters(registry, clock);
        this.offsets =
                new StoredOffsets(consumer, store, topics.stories().name(), outage, updates.keySet(), meters::expired);
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
        records.forEach(record -> arrivals.addAll(read(record)));
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
    private List<Arrival> read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return List.of();
        }
        TopicPartition place = new TopicPartition(record.topic(), record.partition());
        PartitionUpdates partition = updates.computeIfAbsent(place, none -> new PartitionUpdates());
        Decoded<StoryRecord> decoded = topics.stories().values().read(record.value());
        if (decoded instanceof Decoded.Value<StoryRecord> told) {
            boolean retried =
                    record.headers().headers(RecordOrigin.RETRY).iterator().hasNext();
            return retried ? PartitionUpdates.alone(record, told.value()) : partition.add(record, told.value());
        }
        if (decoded instanceof Decoded.Broken<StoryRecord> broken) {
            quarantine.add(record, broken.kind(), broken.reason(), Optional.empty());
            meters.quarantined(broken.kind());
        }
        return partition.gap();
    }

    /**
     * Where the updates begin that are not whole yet, and otherwise not the last record's offset and one: markers of
     * transactions move the position too, without a record.
     */
    private Map<Integer, Long> next() {
        Map<Integer, Long> next = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            Optional<Long> pending = Optional.ofNullable(updates.get(partition)).flatMap(PartitionUpdates::pendingFrom);
            next.put(partition.partition(), pending.orElse(position));
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

    /** Each with the position before it, which is as far as all is stored or in quarantine. */
    private void saveOneByOne(List<Arrival> arrivals) {
        for (Arrival arrival : arrivals) {
            ConsumerRecord<String, byte[]> first = arrival.first();
            try {
                save(List.of(arrival), new Positions(first.topic(), Map.of(first.partition(), first.offset())));
            } catch (StoryRefusedException e) {
                refuse(arrival, e);
            }
        }
    }

    private void refuse(Arrival arrival, StoryRefusedException why) {
        for (ConsumerRecord<String, byte[]> record : arrival.records()) {
            quarantine.add(record, QuarantineReason.BUG, String.valueOf(why.getMessage()), Optional.of(why));
            meters.quarantined(QuarantineReason.BUG);
        }
        putAside();
    }

    private void save(List<Arrival> arrivals, Positions positions) {
        List<ArrivedUpdate> arrived = arrivals.stream().map(Arrival::arrived).toList();
        outage.keepTrying("store stories", () -> store.save(settings.generation(), arrived, positions));
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
