package newsloom.app;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.settings.Settings;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.model.Generation;
import newsloom.model.Topics;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;
import newsloom.store.kafka.StorySink;

/** The services of this process that make and store one generation of stories. */
final class Edition implements AutoCloseable {
    private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
    private final Optional<DedupeService> dedupe;
    private final Optional<StorySink> sink;
    private Optional<MeterRegistry> shownIn = Optional.empty();

    /**
     * @param rows where its stories are stored; absent when another process does that
     * @param seen where its numbers are seen from outside; absent for one that is coming
     */
    Edition(
            Settings settings,
            Kafka kafka,
            Generation generation,
            boolean dedupes,
            Optional<StoryStore> rows,
            Optional<MeterRegistry> seen) {
        seen.ifPresent(this::showIn);
        Topics topics = kafka.topics(generation);
        this.sink = rows.map(store -> {
            SinkSettings of = SinkSettings.of(settings.topicsPrefix(), generation);
            return new StorySink(kafka.client(), topics, store, of, meters);
        });
        DedupeSettings of = dedupeSettings(settings, generation);
        this.dedupe = dedupes
                ? Optional.of(new DedupeService(kafka.client(), topics, of, meters, Clock.systemUTC()))
                : Optional.empty();
    }

    static DedupeSettings dedupeSettings(Settings settings, Generation generation) {
        return settings.dedupe()
                .in(DedupeSettings.of(settings.data().resolve("dedupe"), settings.topicsPrefix(), generation));
    }

    void start() {
        sink.ifPresent(storing -> new Thread(storing, "store").start());
        dedupe.ifPresent(DedupeService::start);
    }

    /** From now on its numbers are those that are seen from outside. */
    void showIn(MeterRegistry registry) {
        if (shownIn.isEmpty()) {
            meters.add(registry);
            shownIn = Optional.of(registry);
        }
    }

    /** Why its services do not do their work now, each in a sentence. */
    Stream<String> notReady() {
        return Stream.concat(
                sink.flatMap(StorySink::notReady).stream(), dedupe.flatMap(DedupeService::notReady).stream());
    }

    Stream<Throwable> failures() {
        return Stream.concat(
                dedupe.flatMap(DedupeService::failure).stream(), sink.flatMap(StorySink::failure).stream());
    }

    @Override
    public void close() {
        dedupe.ifPresent(DedupeService::close);
        sink.ifPresent(StorySink::close);
        List<Meter> counted = meters.getMeters();
        shownIn.ifPresent(registry -> counted.forEach(meter -> registry.remove(meter.getId())));
        meters.close();
    }
}
