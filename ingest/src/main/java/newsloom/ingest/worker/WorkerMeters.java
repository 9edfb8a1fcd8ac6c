package newsloom.ingest.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import newsloom.ingest.source.EntryOutcome;
import newsloom.ingest.source.SourceHealth;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.model.source.FetchOutcome;
import org.apache.kafka.clients.consumer.Consumer;

/** Counts what a worker does; no host and no source is a tag. */
final class WorkerMeters {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final MeterRegistry registry;
    private final Counter written;
    private final Map<SourceHealth.Mark, AtomicLong> sources = new EnumMap<>(SourceHealth.Mark.class);
    private final AtomicLong pages = new AtomicLong();
    private Instant counted = Instant.MIN;

    WorkerMeters(MeterRegistry registry) {
        this.registry = registry;
        this.written = registry.counter("newsloom.articles.written");
        for (SourceHealth.Mark mark : SourceHealth.Mark.values()) {
            AtomicLong number = new AtomicLong();
            registry.gauge("newsloom.sources", io.micrometer.core.instrument.Tags.of("health", mark.label()), number);
            sources.put(mark, number);
        }
        registry.gauge("newsloom.pages.waiting", pages);
    }

    /** Counts for as long as it is not closed. */
    KafkaClientMetrics of(Consumer<?, ?> consumer) {
        KafkaClientMetrics client = new KafkaClientMetrics(consumer);
        client.bindTo(registry);
        return client;
    }

    void fetched(FetchResult result) {
        if (result instanceof FetchResult.OfSource source) {
            fetched(source.visited().state().outcome());
        } else {
            fetched((FetchResult.OfPage) result);
        }
    }

    /** Counts the articles among them: of all else, nothing can be written instead. */
    void wrote(List<OutgoingRecord> records) {
        long articles = records.stream()
                .filter(record -> record.instead().isPresent() && !record.isTooLarge())
                .count();
        written.increment((double) articles);
    }

    /** Counts the sources by how they do; not in every round, since they may be thousands. */
    void holds(Collection<PartitionState> assignments, Instant now) {
        if (counted.plus(EVERY).isAfter(now)) {
            return;
        }
        counted = now;
        Map<SourceHealth.Mark, Long> numbers = new EnumMap<>(SourceHealth.Mark.class);
        assignments.forEach(assigned -> assigned.sources()
                .values()
                .forEach(source -> numbers.merge(
                        SourceHealth.of(source, assigned.state(source), now).mark(), 1L, Long::sum)));
        sources.forEach((mark, number) -> number.set(numbers.getOrDefault(mark, 0L)));
        pages.set(assignments.stream()
                .mapToLong(assigned -> assigned.pages().size())
                .sum());
    }

    private void fetched(FetchOutcome outcome) {
        registry.counter("newsloom.fetches", "of", "source", "outcome", outcome.label())
                .increment();
    }

    private void fetched(FetchResult.OfPage result) {
        String outcome = result.visited()
                .outcome()
                .map(found -> found instanceof EntryOutcome.Ready ? "written" : "refused")
                .orElse(result.visited().retry().isPresent() ? "later" : "known");
        registry.counter("newsloom.fetches", "of", "page", "outcome", outcome).increment();
    }
}
