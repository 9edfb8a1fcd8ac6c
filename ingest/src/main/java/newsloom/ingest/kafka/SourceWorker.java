package newsloom.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.ingest.schedule.Timetable;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceVisitor;
import newsloom.model.Decoded;
import newsloom.model.FetchState;
import newsloom.model.PageOrder;
import newsloom.model.Source;
import newsloom.model.SourceKey;
import newsloom.model.SourceRecord;
import newsloom.model.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the sources whose hosts are its share of the group's: asks each when it is its turn, and writes what is new
 * together with what it remembers, in one transaction.
 *
 * <p>What it knows comes from the topic alone, read from its beginning whenever a partition becomes its own; so any worker
 * can be killed at any moment, and another goes on.
 */
public final class SourceWorker implements Runnable, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(SourceWorker.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final long CATCHING_UP = Long.MAX_VALUE;

    private final Topics topics;
    private final WorkerSettings settings;
    private final ScheduleSettings schedule;
    private final InstantSource clock;
    private final SourceVisitor visitor;
    private final Flights flights;
    private final Consumer<String, byte[]> consumer;
    private final Ends ends;
    private final Ledger ledger;
    private final Outbox outbox;
    private final WorkerMeters meters;
    private final KafkaClientMetrics clientMeters;
    private final Timetable<Task> timetable = new Timetable<>();
    private final RecentPages recent = new RecentPages();
    private final Map<Integer, Holding> holdings = new TreeMap<>();
    private final List<Landing> unwritten = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private Instant swept = Instant.MIN;
    private volatile boolean closing;
    private volatile String notReady = "The worker is starting.";
    private volatile Optional<Throwable> failure = Optional.empty();

    /**
     * @param client how to reach the broker, as Kafka's clients take it
     * @param delays the pause between two requests that a host asks for
     */
    public SourceWorker(
            Map<String, Object> client,
            Topics topics,
            WorkerSettings settings,
            ScheduleSettings schedule,
            SourceVisitor sources,
            PageVisitor pages,
            Function<URI, Duration> delays,
            MeterRegistry registry,
            InstantSource clock) {
        this.topics = topics;
        this.settings = settings;
        this.schedule = schedule;
        this.visitor = sources;
        this.clock = clock;
        WorkerClients clients = new WorkerClients(client, settings);
        this.consumer = clients.consumer();
        this.ends = new Ends(clients);
        this.outbox = new Outbox(
                topics, consumer.partitionsFor(topics.sources().name()).size(), schedule.backoff());
        this.ledger = new Ledger(clients::producer, record -> tooLarge(record));
        this.flights = new Flights(sources, pages, gaps(delays, schedule), clock, settings.threads());
        this.meters = new WorkerMeters(registry);
        this.clientMeters = new KafkaClientMetrics(consumer);
        clientMeters.bindTo(registry);
    }

    /** Works until closed, or until it fails. */
    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(topics.sources().name()), new Handover());
            while (!closing) {
                round();
            }
        } catch (WakeupException e) {
            logger.debug("The worker is woken up to end.");
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
            logger.debug("The worker has failed.", e);
        } finally {
            end();
        }
    }

    /** What made it end, if that was not its closing. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why it does not poll all of its sources now, as a sentence; nothing if it does. */
    public Optional<String> notReady() {
        return Optional.of(notReady).filter(sentence -> !sentence.isEmpty());
    }

    /** Returns when what was under way is written or given up; it will be asked for again. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            if (!ended.await(settings.farewell().plus(settings.patience()).toMillis(), TimeUnit.MILLISECONDS)) {
                logger.warn("The worker does not end; what it had under way will be asked for again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        consumer.poll(patience()).forEach(this::take);
        open();
        unwritten.addAll(flights.landed());
        write();
        dispatch();
        tidy();
    }

    /** Short while something is under way, so that its host and its thread are soon free again. */
    private Duration patience() {
        if (flights.size() > 0 || !unwritten.isEmpty()) {
            return Duration.ofMillis(5);
        }
        Instant now = clock.instant();
        return timetable
                .next()
                .map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(settings.round()) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(settings.round());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Optional.ofNullable(holdings.get(record.partition())).ifPresent(holding -> take(holding, record));
    }

    private void take(Holding holding, ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        byte[] value = record.value();
        if (value == null) {
            holding.remove(key);
            timetable.remove(SourceKey.hostOf(key), new Task(record.partition(), key));
        } else if (topics.sources().values().read(value) instanceof Decoded.Value<SourceRecord> read) {
            holding.put(key, read.value());
            if (holding.isOpen()) {
                read.value().source().ifPresent(source -> plan(record.partition(), holding, source));
                read.value().page().ifPresent(page -> plan(record.partition(), page));
            }
        } else {
            logger.warn(
                    "{}/{}/{} is no record of a source and is passed over.",
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }

    /** The hosts of a partition are asked once all of it is read that its former holder may have written. */
    private void open() {
        holdings.forEach((partition, holding) -> {
            if (!holding.isOpen() && consumer.position(partition(partition)) >= holding.target()) {
                holding.open();
                holding.holds().forEach(timetable::hold);
                holding.sources().values().forEach(source -> plan(partition, holding, source));
                holding.pages().values().forEach(page -> plan(partition, page));
            }
        });
        long closed =
                holdings.values().stream().filter(holding -> !holding.isOpen()).count();
        notReady = closed == 0
                ? ""
                : "Reading the sources back: " + closed + " of " + holdings.size() + " partitions are left.";
    }

    private void plan(int partition, Holding holding, Source source) {
        Task task = new Task(partition, source.key().ofSource());
        Instant now = clock.instant();
        FetchState state = holding.state(source).orElseGet(() -> visitor.start(source, now));
        if (source.paused() || state.isGone(source)) {
            timetable.remove(source.key().host(), task);
        } else {
            Instant due = visitor.due(source, state, now);
            timetable.put(source.key().host(), task, due, true);
        }
    }

    private void plan(int partition, PageOrder page) {
        timetable.put(SourceKey.hostOf(page.page()), new Task(partition, page.key()), page.next(), false);
    }

    private void dispatch() {
        while (flights.hasRoom() && !closing) {
            Optional<Timetable.Turn<Task>> turn = timetable.take(clock.instant());
            if (turn.isEmpty()) {
                return;
            }
            dispatch(turn.get());
        }
    }

    private void dispatch(Timetable.Turn<Task> turn) {
        Task task = turn.task();
        Optional<Holding> held = Optional.ofNullable(holdings.get(task.partition()));
        Optional<Source> source = held.flatMap(holding -> holding.source(task.key()));
        Optional<PageOrder> page = held.flatMap(holding -> holding.page(task.key()));
        if (source.isPresent()) {
            FetchState state =
                    held.get().state(source.get()).orElseGet(() -> visitor.start(source.get(), clock.instant()));
            flights.start(task, held.get(), turn.host(), source.get(), state);
        } else if (page.isPresent() && recent.holds(page.get(), clock.instant())) {
            flights.skip(task, held.get(), turn.host(), page.get());
        } else if (page.isPresent()) {
            flights.start(task, held.get(), turn.host(), page.get());
        } else {
            timetable.done(turn.host(), clock.instant(), Duration.ZERO);
        }
    }

    /** One transaction for all that has landed; what cannot be written now is kept for the next round. */
    private void write() {
        unwritten.removeIf(landing -> !counts(landing));
        if (unwritten.isEmpty()) {
            return;
        }
        List<Pending> records = unwritten.stream()
                .flatMap(landing -> outbox.records(landing).stream())
                .toList();
        if (ledger.write(records, place(), consumer.groupMetadata())) {
            unwritten.forEach(this::settle);
            meters.wrote(records);
            unwritten.clear();
        }
    }

    /** Frees the host of a landing that no longer counts: its partition went, or its source was removed. */
    private boolean counts(Landing landing) {
        boolean held = holdings.get(landing.task().partition()) == landing.holding();
        boolean known = landing instanceof Landing.OfPage
                || landing.holding().source(landing.task().key()).isPresent();
        if (!held || !known) {
            free(landing);
        }
        return held && known;
    }

    private void settle(Landing landing) {
        if (landing instanceof Landing.OfSource source) {
            settle(source);
        } else {
            settle((Landing.OfPage) landing);
        }
    }

    private void settle(Landing.OfSource landing) {
        meters.fetched(landing.visited().state().outcome());
        free(landing);
        Holding holding = landing.holding();
        holding.keep(landing.source(), landing.visited().state());
        Optional<Source> moved = landing.moved();
        boolean away =
                moved.filter(to -> !to.key().equals(landing.source().key())).isPresent();
        moved.filter(to -> !away).ifPresent(to -> holding.put(landing.task().key(), SourceRecord.of(to)));
        if (away) {
            holding.remove(landing.task().key());
        } else {
            holding.source(landing.task().key())
                    .ifPresent(source -> plan(landing.task().partition(), holding, source));
        }
    }

    private void settle(Landing.OfPage landing) {
        meters.fetched(landing);
        free(landing);
        recent.add(landing.order(), landing.at());
        landing.visited()
                .again()
                .ifPresentOrElse(
                        order -> {
                            landing.holding().put(order.key(), SourceRecord.of(order));
                            plan(landing.task().partition(), order);
                        },
                        () -> landing.holding().remove(landing.task().key()));
    }

    private void free(Landing landing) {
        timetable.done(landing.host(), landing.at(), landing.gap());
        landing.heldUntil(schedule.backoff()).ifPresent(until -> timetable.hold(landing.host(), until));
    }

    /** Asked on the thread of a flight: a host may have to be asked for it. */
    private static Function<URI, Duration> gaps(Function<URI, Duration> delays, ScheduleSettings schedule) {
        return address -> longer(schedule.gap(), shorter(delays.apply(address), schedule.longestGap()));
    }

    private Map<TopicPartition, OffsetAndMetadata> place() {
        Map<TopicPartition, OffsetAndMetadata> place = new HashMap<>();
        for (Landing landing : unwritten) {
            TopicPartition partition = partition(landing.task().partition());
            place.computeIfAbsent(partition, own -> new OffsetAndMetadata(consumer.position(own)));
        }
        return place;
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topics.sources().name(), number);
    }

    private void tidy() {
        Instant now = clock.instant();
        if (swept.plus(SWEEP).isBefore(now)) {
            timetable.sweep(now);
            swept = now;
        }
        meters.holds(holdings.values(), now);
    }

    private Pending tooLarge(Pending record) {
        return record.article()
                .map(article -> outbox.quarantined(TooLarge.of(article, clock.instant())))
                .orElse(record);
    }

    private void end() {
        try (flights;
                ledger;
                ends;
                consumer) {
            if (failure.isEmpty()) {
                finish(holdings.keySet(), settings.farewell());
            }
            clientMeters.close();
        } catch (RuntimeException e) {
            logger.warn(
                    "The worker did not end in peace; what it had under way will be asked for again: {}",
                    e.getMessage());
        } finally {
            ended.countDown();
        }
    }

    /** Waits for what is under way on these partitions, and writes it while they are ours. */
    private void finish(Collection<Integer> partitions, Duration longest) {
        Instant deadline = clock.instant().plus(longest);
        try {
            while (partitions.stream().anyMatch(this::isFlying)
                    && clock.instant().isBefore(deadline)) {
                unwritten.addAll(flights.await(settings.round().toMillis()));
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }

    private boolean isFlying(int partition) {
        return Optional.ofNullable(holdings.get(partition)).stream()
                .flatMap(Holding::hosts)
                .anyMatch(timetable::isBusy);
    }

    private void drop(int partition) {
        Optional.ofNullable(holdings.remove(partition))
                .ifPresent(holding -> holding.hosts().forEach(timetable::removeAll));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Gives hosts up cleanly, and takes them over only as they were left. */
    private final class Handover implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            if (assigned.isEmpty()) {
                return;
            }
            // Waits for a transaction of the former holder that is just ending.
            consumer.committed(java.util.Set.copyOf(assigned));
            Map<TopicPartition, Long> last = ends.of(assigned);
            consumer.seekToBeginning(assigned);
            assigned.forEach(own -> holdings.put(own.partition(), new Holding(last.getOrDefault(own, CATCHING_UP))));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            List<Integer> partitions =
                    revoked.stream().map(TopicPartition::partition).toList();
            partitions.stream()
                    .flatMap(partition -> Optional.ofNullable(holdings.get(partition)).stream())
                    .flatMap(Holding::hosts)
                    .forEach(timetable::removeAll);
            finish(partitions, closing ? settings.farewell() : settings.handover());
            partitions.forEach(SourceWorker.this::drop);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            lost.forEach(gone -> drop(gone.partition()));
        }
    }
}
