package newsloom.dedupe.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import newsloom.dedupe.story.Activity;
import newsloom.model.quarantine.QuarantineReason;

/** The numbers of the step from article to story, for those who watch it from outside. */
final class DedupeMeters {
    private static final Duration[] DELAYS = Arrays.stream(
                    new int[] {10, 25, 50, 100, 150, 250, 500, 1_000, 5_000, 60_000})
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Map<Integer, Activity> active = new ConcurrentHashMap<>();
    private final Map<QuarantineReason, Counter> quarantined = new EnumMap<>(QuarantineReason.class);
    private final Counter grouped;
    private final Counter known;
    private final Counter changes;
    private final Counter candidates;
    private final Counter moves;
    private final Counter ejections;
    private final Counter merges;
    private final Counter splits;
    private final Timer delay;
    private final Counter expired;

    DedupeMeters(MeterRegistry registry) {
        this.grouped = registry.counter("newsloom.articles.grouped");
        this.known = registry.counter("newsloom.articles.known");
        this.changes = registry.counter("newsloom.story.changes");
        this.candidates = registry.counter("newsloom.candidates");
        this.moves = repairs(registry, "move");
        this.ejections = repairs(registry, "eject");
        this.merges = repairs(registry, "merge");
        this.splits = repairs(registry, "split");
        this.delay = Timer.builder("newsloom.delay")
                .tag("to", "story")
                .description("From the ingestion of an article to its story")
                .serviceLevelObjectives(DELAYS)
                .register(registry);
        this.expired = Counter.builder("newsloom.expired")
                .tag("by", "dedupe")
                .description("Read their files again (newsloom replay): what Kafka holds no more is written again.")
                .register(registry);
        for (QuarantineReason kind : QuarantineReason.values()) {
            quarantined.put(kind, registry.counter("newsloom.quarantined", "by", "dedupe", "reason", kind.label()));
        }
        gauge(registry, "newsloom.active.articles", Activity::articles);
        gauge(registry, "newsloom.active.stories", Activity::stories);
        gauge(registry, "newsloom.active.singletons", Activity::singletons);
        Gauge.builder("newsloom.active.singletons.share", this, DedupeMeters::shareOfSingletons)
                .register(registry);
    }

    /** What a partition's engine holds when it starts to work. */
    void started(int partition, Activity now) {
        active.put(partition, now);
    }

    void stopped(int partition) {
        active.remove(partition);
    }

    /** An article was grouped into so many changes of stories. */
    void grouped(int partition, Activity now, int changed, Duration sinceIngestion) {
        Activity before = active.getOrDefault(partition, Activity.NONE);
        (changed == 0 ? known : grouped).increment();
        changes.increment(changed);
        candidates.increment((double) now.candidates() - before.candidates());
        moves.increment((double) now.moves() - before.moves());
        ejections.increment((double) now.ejections() - before.ejections());
        merges.increment((double) now.merges() - before.merges());
        splits.increment((double) now.splits() - before.splits());
        if (changed > 0) {
            delay.record(sinceIngestion);
        }
        active.put(partition, now);
    }

    /** So many records were gone before they were read. */
    void expired(long records) {
        expired.increment((double) records);
    }

    void quarantined(QuarantineReason kind) {
        Optional.ofNullable(quarantined.get(kind)).ifPresent(Counter::increment);
    }

    static Duration between(long ingested, Instant now) {
        return Duration.ofMillis(Math.max(0, now.toEpochMilli() - ingested));
    }

    private static Counter repairs(MeterRegistry registry, String kind) {
        return registry.counter("newsloom.repairs", "kind", kind);
    }

    private void gauge(MeterRegistry registry, String name, ToLongFunction<Activity> number) {
        Gauge.builder(name, this, meters -> meters.sum(number)).register(registry);
    }

    private long sum(ToLongFunction<Activity> number) {
        return active.values().stream().mapToLong(number).sum();
    }

    private double shareOfSingletons() {
        long stories = sum(Activity::stories);
        return stories == 0 ? 0 : (double) sum(Activity::singletons) / stories;
    }
}
