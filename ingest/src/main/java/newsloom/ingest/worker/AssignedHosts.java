package newsloom.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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

/** The hosts of the partitions that the group assigned to this worker: what is known of their sources, and whose turn it is. */
final class AssignedHosts {
    private static final Logger logger = LoggerFactory.getLogger(AssignedHosts.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Topic<SourceRecord> topic;
    private final SourceVisitor visitor;
    private final Consumer<PendingPage> expected;
    private final Duration longestHold;
    private final InstantSource clock;
    private final HostScheduler<FetchTask> scheduler = new HostScheduler<>();
    private final RecentPages recent = new RecentPages();
    private final Map<Integer, PartitionState> assignments = new TreeMap<>();
    private Instant swept = Instant.MIN;

    /** @param expected hears of every page that is to be fetched */
    AssignedHosts(
            Topic<SourceRecord> topic,
            SourceVisitor visitor,
            Consumer<PendingPage> expected,
            Duration longestHold,
            InstantSource clock) {
        this.expected = expected;
        this.topic = topic;
        this.visitor = visitor;
        this.longestHold = longestHold;
        this.clock = clock;
    }

    Duration longestHold() {
        return longestHold;
    }

    Set<Integer> partitions() {
        return assignments.keySet();
    }

    Collection<PartitionState> assignments() {
        return assignments.values();
    }

    /** How many partitions are not read through yet. */
    long closed() {
        return assignments.values().stream()
                .filter(assigned -> !assigned.isOpen())
                .count();
    }

    /** @param end of the partition, up to where its former owner may have written */
    void add(int partition, long end) {
        assignments.put(partition, new PartitionState(end));
    }

    void drop(int partition) {
        Optional.ofNullable(assignments.remove(partition))
                .ifPresent(assigned -> assigned.hosts().forEach(scheduler::removeAll));
    }

    /** Nothing more is begun on a partition that is to be given up. */
    void rest(int partition) {
        Optional.ofNullable(assignments.get(partition)).stream()
                .flatMap(PartitionState::hosts)
                .forEach(scheduler::removeAll);
    }

    boolean isFetching(int partition) {
        return Optional.ofNullable(assignments.get(partition)).stream()
                .flatMap(PartitionState::hosts)
                .anyMatch(scheduler::isBusy);
    }

    void take(ConsumerRecord<String, byte[]> record) {
        Optional.ofNullable(assignments.get(record.partition())).ifPresent(assigned -> take(assigned, record));
    }

    /**
     * The hosts of a partition are asked once all of it is read that its former owner may have written.
     *
     * @param position up to which a partition has been taken
     */
    void open(IntToLongFunction position) {
        assignments.forEach((partition, assigned) -> {
            if (!assigned.isOpen() && position.applyAsLong(partition) >= assigned.target()) {
                assigned.open();
                assigned.holds().forEach(scheduler::hold);
                assigned.sources().values().forEach(source -> plan(partition, assigned, source));
                assigned.pages().values().forEach(page -> plan(partition, page));
            }
        });
    }

    /** When there will be something to do, as far as is known now. */
    Optional<Instant> next() {
        return scheduler.next();
    }

    /** Begins what may be done now; whether there was anything. */
    boolean dispatch(FetchPool pool) {
        Optional<HostScheduler.Turn<FetchTask>> turn = scheduler.take(clock.instant());
        turn.ifPresent(next -> dispatch(next, pool));
        return turn.isPresent();
    }

    /** Frees the host of a result that no longer counts: its partition went, or its source was removed. */
    boolean counts(FetchResult result) {
        boolean held = assignments.get(result.task().partition()) == result.assigned();
        boolean known = result instanceof FetchResult.OfPage
                || result.assigned().source(result.task().key()).isPresent();
        if (!held || !known) {
            free(result);
        }
        return held && known;
    }

    /** Remembers what is written now, and plans what follows. */
    void settle(FetchResult result) {
        free(result);
        if (result instanceof FetchResult.OfSource source) {
            settle(source);
        } else {
            settle((FetchResult.OfPage) result);
        }
    }

    void tidy(Instant now) {
        if (swept.plus(SWEEP).isBefore(now)) {
            scheduler.sweep(now);
            swept = now;
        }
    }

    private void take(PartitionState assigned, ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        byte[] value = record.value();
        if (value == null) {
            assigned.remove(key);
            scheduler.remove(SourceKey.hostOf(key), new FetchTask(record.partition(), key));
        } else if (topic.values().read(value) instanceof Decoded.Value<SourceRecord> read) {
            assigned.put(key, read.value());
            if (assigned.isOpen()) {
                read.value().source().ifPresent(source -> plan(record.partition(), assigned, source));
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

    private void plan(int partition, PartitionState assigned, Source source) {
        FetchTask task = new FetchTask(partition, source.key().ofSource());
        Instant now = clock.instant();
        FetchState state = assigned.state(source).orElseGet(() -> visitor.start(source, now));
        visitor.next(source, state, now)
                .ifPresentOrElse(
                        due -> scheduler.put(source.key().host(), task, due, true),
                        () -> scheduler.remove(source.key().host(), task));
    }

    private void plan(int partition, PendingPage page) {
        expected.accept(page);
        scheduler.put(SourceKey.hostOf(page.page()), new FetchTask(partition, page.key()), page.next(), false);
    }

    private void dispatch(HostScheduler.Turn<FetchTask> turn, FetchPool pool) {
        FetchTask task = turn.task();
        Optional<PartitionState> held = Optional.ofNullable(assignments.get(task.partition()));
        Optional<Source> source = held.flatMap(assigned -> assigned.source(task.key()));
        Optional<PendingPage> page = held.flatMap(assigned -> assigned.page(task.key()));
        if (source.isPresent()) {
            FetchState state =
                    held.get().state(source.get()).orElseGet(() -> visitor.start(source.get(), clock.instant()));
            pool.start(task, held.get(), turn.host(), source.get(), state);
        } else if (page.isPresent() && recent.holds(page.get(), clock.instant())) {
            pool.skip(task, held.get(), turn.host(), page.get());
        } else if (page.isPresent()) {
            pool.start(task, held.get(), turn.host(), page.get());
        } else {
            scheduler.done(turn.host(), clock.instant(), Duration.ZERO);
        }
    }

    private void settle(FetchResult.OfSource result) {
        PartitionState assigned = result.assigned();
        assigned.keep(result.source(), result.visited().state());
        Optional<Source> moved = result.moved();
        boolean away =
                moved.filter(to -> !to.key().equals(result.source().key())).isPresent();
        moved.filter(to -> !away).ifPresent(to -> assigned.put(result.task().key(), SourceRecord.of(to)));
        if (away) {
            assigned.remove(result.task().key());
        } else {
            assigned.source(result.task().key())
                    .ifPresent(source -> plan(result.task().partition(), assigned, source));
        }
    }

    private void settle(FetchResult.OfPage result) {
        recent.add(result.pending(), result.at());
        result.visited()
                .retry()
                .ifPresentOrElse(
                        pending -> {
                            result.assigned().put(pending.key(), SourceRecord.of(pending));
                            plan(result.task().partition(), pending);
                        },
                        () -> result.assigned().remove(result.task().key()));
    }

    private void free(FetchResult result) {
        scheduler.done(result.host(), result.at(), result.gap());
        result.heldUntil(longestHold).ifPresent(until -> scheduler.hold(result.host(), until));
    }
}
