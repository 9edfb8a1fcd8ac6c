package newsloom.app.role;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.model.Generation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of this process that make and store one generation of stories. */
final class GenerationPipeline implements Service {
    private static final Logger logger = LoggerFactory.getLogger(GenerationPipeline.class);

    private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
    private final DedupeSettings dedupeSettings;
    private final Service services;
    private Optional<MeterRegistry> shownIn = Optional.empty();

    /** What its services count is seen from outside only once it is {@linkplain #showIn shown}. */
    GenerationPipeline(ServiceContext context, Generation generation, Set<ServiceRole> roles) {
        this.dedupeSettings = context.settings().dedupe(generation);
        this.services =
                ServiceGroup.of(roles.stream().filter(ServiceRole::isOfGeneration), context.of(generation, meters));
    }

    @Override
    public void start() {
        services.start();
    }

    /** From now on its numbers are those that are seen from outside. */
    void showIn(MeterRegistry registry) {
        if (shownIn.isEmpty()) {
            meters.add(registry);
            shownIn = Optional.of(registry);
        }
    }

    @Override
    public Stream<String> notReady() {
        return services.notReady();
    }

    @Override
    public Optional<Throwable> failure() {
        return services.failure();
    }

    @Override
    public boolean isRegrouped() {
        return services.isRegrouped();
    }

    @Override
    public void close() {
        services.close();
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

    /** The next pipeline counts under the same names. */
    private void takeFrom(MeterRegistry registry) {
        List<Meter> counted = meters.getMeters();
        meters.remove(registry); // or closing the one would close the other
        counted.forEach(meter -> registry.remove(meter.getId()));
    }
}
