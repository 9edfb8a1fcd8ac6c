package newsloom.app.role;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.settings.Settings;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;
import newsloom.store.kafka.StorySink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of this process that make and store one generation of stories. */
final class GenerationPipeline implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(GenerationPipeline.class);

    private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
    private final DedupeSettings dedupeSettings;
    private final Optional<DedupeService> dedupe;
    private final Optional<StorySink> sink;
    private Optional<MeterRegistry> shownIn = Optional.empty();

    /**
     * @param rows where its stories are stored; absent when another process does that
     * @param seen where its numbers are seen from outside; absent for one that is coming
     */
    GenerationPipeline(
            Settings settings,
            KafkaConnection kafka,
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
        this.dedupeSettings = dedupeSettings(settings, generation);
        this.dedupe = dedupes
                ? Optional.of(new DedupeService(kafka.client(), topics, dedupeSettings, meters, Clock.systemUTC()))
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
        shownIn.ifPresent(this::takeFrom);
        meters.close();
    }

    /** Takes the state of a closed one, which nobody will make again, from the disk. */
    void forget() {
        String name = dedupeSettings.applicationId();
        Stream.of(dedupeSettings.stateFolder(), dedupeSettings.stateFolder().resolve("snapshots"))
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .forEach(GenerationPipeline::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> deepestFirst = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            for (Path each : deepestFirst.toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            logger.warn("{} is of no use any more and cannot be deleted; delete it by hand.", folder, e);
        }
    }

    /** The next edition counts under the same names. */
    private void takeFrom(MeterRegistry registry) {
        List<Meter> counted = meters.getMeters();
        meters.remove(registry); // or closing the one would close the other
        counted.forEach(meter -> registry.remove(meter.getId()));
    }
}
