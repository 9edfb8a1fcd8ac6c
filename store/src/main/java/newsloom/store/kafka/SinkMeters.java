package newsloom.store.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.quarantine.QuarantineReason;

/** The numbers of the step from record to row, for those who watch it from outside. */
final class SinkMeters {
    private static final Duration[] DELAYS = Arrays.stream(
                    new int[] {10, 25, 50, 100, 150, 250, 500, 1_000, 5_000, 60_000})
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Map<QuarantineReason, Counter> quarantined = new EnumMap<>(QuarantineReason.class);
    private final Counter stored;
    private final Timer delay;
    private final Counter expired;
    private final Clock clock;

    SinkMeters(MeterRegistry registry, SinkContent<?> content, Clock clock) {
        this.clock = clock;
        this.stored = registry.counter("newsloom." + content.name() + ".stored");
        this.delay = Timer.builder("newsloom.delay")
                .tag("to", content.to())
                .description("From the ingestion of an article to the row of it, or of the story that it changed")
                .serviceLevelObjectives(DELAYS)
                .register(registry);
        this.expired = Counter.builder("newsloom.expired")
                .tag("by", content.step())
                .description(content.ifMissed())
                .register(registry);
        for (QuarantineReason kind : QuarantineReason.values()) {
            quarantined.put(
                    kind, registry.counter("newsloom.quarantined", "by", content.step(), "reason", kind.label()));
        }
    }

    /** What was ingested at these times, in milliseconds, is in the database now. */
    void stored(List<Long> ingested) {
        long now = clock.millis();
        stored.increment(ingested.size());
        ingested.forEach(at -> delay.record(Duration.ofMillis(Math.max(0, now - at))));
    }

    /** So many records were gone before they were read. */
    void expired(long records) {
        expired.increment((double) records);
    }

    void quarantined(QuarantineReason kind) {
        Optional.ofNullable(quarantined.get(kind)).ifPresent(Counter::increment);
    }
}
