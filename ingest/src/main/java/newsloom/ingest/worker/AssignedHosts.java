package newsloom.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import newsloom.ingest.schedule.HostScheduler;
import newsloom.ingest.source.SourceVisitor;
import newsloom.model.json.Decoded;
import newsloom.model.source.FetchState;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hosts that are a worker's share of the group's: what is known of their sources, and whose turn it is. */
final class AssignedHosts {
    private static final Logger logger = LoggerFactory.getLogger(AssignedHosts.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Topic<SourceRecord> topic;
    private final SourceVisitor visitor;
    private final Duration longestHold;
    private final InstantSource clock;
    private final HostScheduler<FetchTask> timetable = new HostScheduler<>();
    private final RecentPages recent = new RecentPages();
    private final Map<Integer, PartitionState> holdings = new TreeMap<>();
    private Instant swept = Instant.MIN;

    AssignedHosts(Topic<SourceRecord> topic, SourceVisitor visitor, Duration longestHold, InstantSource clock) {
        this.topic = topic;
        this.visitor = visitor;
        this.longestHold = longestHold;
        this.clock = clock;
    }

    Duration longestHold() {
        return longestHold;
    }

    Set<Integer> partitions() {
        return holdings.keySet();
    }

    Collection<PartitionState> holdings() {
        return holdings.values();
    }

    /** How many partitions are not read through yet. */
    long closed() {
        return holdings.values().stream().filter(holding -> !holding.isOpen()).count();
    }

    /** @param end of the partition, up to where its former holder may have written */
    void add(int partition, long end) {
        holdings.put(partition, new PartitionState(end));
    }

    void drop(int partition) {
        Optional.ofNullable(holdings.remove(partition))
                .ifPresent(holding -> holding.hosts().forEach(timetable::removeAll));
    }

    /** Nothing more is begun on a partition that is to be given up. */
    void rest(int partition) {
        Optional.ofNullable(holdings.get(partition)).stream()
                .flatMap(PartitionState::hosts)
                .forEach(timetable::removeAll);
    }

    boolean isFlying(int partition) {
        return Optional.ofNullable(holdings.get(partition)).stream()
                .flatMap(PartitionState::hosts)
                .anyMatch(timetable::isBusy);
    }

    void take(ConsumerRecord<String, byte[]> record) {
        Optional.ofNullable(holdings.get(record.partition())).ifPresent(holding -> take(holding, record));
    }

    /**
     * The hosts of a partition are asked once all of it is read that its former holder may have written.
     *
     * @param position up to which a partition has been taken
     */
    void open(IntToLongFunction position) {
        holdings.forEach((partition, holding) -> {
            if (!holding.isOpen() && position.applyAsLong(partition) >= holding.target()) {
                holding.open();
                holding.holds().forEach(timetable::hold);
                holding.sources().values().forEach(source -> plan(partition, holding, source));
                holding.pages().values().forEach(page -> plan(partition, page));
            }
        });
    }

    /** When there will be something to do, as far as is known now. */
    Optional<Instant> next() {
        return timetable.next();
    }

    /** Begins what may be done now; whether there was anything. */
    boolean dispatch(FetchPool flights) {
        Optional<HostScheduler.Turn<FetchTask>> turn = timetable.take(clock.instant());
        turn.ifPresent(next -> dispatch(next, flights));
        return turn.isPresent();
    }

    /** Frees the host of a landing that no longer counts: its partition went, or its source was removed. */
    boolean counts(FetchResult landing) {
        boolean held = holdings.get(landing.task().partition()) == landing.holding();
        boolean known = landing instanceof FetchResult.OfPage
                || landing.holding().source(landing.task().key()).isPresent();
        if (!held || !known) {
            free(landing);
        }
        return held && known;
    }

    /** Remembers what is written now, and plans what follows. */
    void settle(FetchResult landing) {
        free(landing);
        if (landing instanceof FetchResult.OfSource source) {
            settle(source);
        } else {
            settle((FetchResult.OfPage) landing);
        }
    }

    void tidy(Instant now) {
        if (swept.plus(SWEEP).isBefore(now)) {
            timetable.sweep(now);
            swept = now;
        }
    }

    private void take(PartitionState holding, ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        byte[] value = record.value();
        if (value == null) {
            holding.remove(key);
            timetable.remove(SourceKey.hostOf(key), new FetchTask(record.partition(), key));
        } else if (topic.values().read(value) instanceof Decoded.Value<SourceRecord> read) {
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

    private void plan(int partition, PartitionState holding, Source source) {
        FetchTask task = new FetchTask(partition, source.key().ofSource());
        Instant now = clock.instant();
        FetchState state = holding.state(source).orElseGet(() -> visitor.start(source, now));
        if (source.paused() || state.isGone(source)) {
            timetable.remove(source.key().host(), task);
        } else {
            Instant due = visitor.due(source, state, now);
            timetable.put(source.key().host(), task, due, true);
        }
    }

    private void plan(int partition, PendingPage page) {
        timetable.put(SourceKey.hostOf(page.page()), new FetchTask(partition, page.key()), page.next(), false);
    }

    private void dispatch(HostScheduler.Turn<FetchTask> turn, FetchPool flights) {
        FetchTask task = turn.task();
        Optional<PartitionState> held = Optional.ofNullable(holdings.get(task.partition()));
        Optional<Source> source = held.flatMap(holding -> holding.source(task.key()));
        Optional<PendingPage> page = held.flatMap(holding -> holding.page(task.key()));
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

    private void settle(FetchResult.OfSource landing) {
        PartitionState holding = landing.holding();
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

    private void settle(FetchResult.OfPage landing) {
        recent.add(landing.order(), landing.at());
        landing.visited()
                .retry()
                .ifPresentOrElse(
                        order -> {
                            landing.holding().put(order.key(), SourceRecord.of(order));
                            plan(landing.task().partition(), order);
                        },
                        () -> landing.holding().remove(landing.task().key()));
    }

    private void free(FetchResult landing) {
        timetable.done(landing.host(), landing.at(), landing.gap());
        landing.heldUntil(longestHold).ifPresent(until -> timetable.hold(landing.host(), until));
    }
}
