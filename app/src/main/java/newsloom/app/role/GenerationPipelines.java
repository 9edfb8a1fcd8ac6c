package newsloom.app.role;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.settings.Settings;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.topic.GenerationLog;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions that this process has part in: obeys the log of generations, without a restart. The one that is current
 * speaks for the process; one that is coming may fail without harm to it.
 */
final class GenerationPipelines implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(GenerationPipelines.class);
    private static final Duration ROUND = Duration.ofMillis(200);

    private final Settings settings;
    private final KafkaConnection kafka;
    private final MeterRegistry meters;
    private final boolean dedupes;
    private final Optional<StoryStore> rows;
    private final Map<Integer, GenerationPipeline> open = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread obeying = new Thread(this::obey, "generations");
    private volatile Generations generations;
    private volatile Optional<Throwable> failure = Optional.empty();

    /** @param rows where to store stories; absent when this process does not */
    GenerationPipelines(
            Settings settings,
            KafkaConnection kafka,
            MeterRegistry meters,
            boolean dedupes,
            Optional<StoryStore> rows) {
        this.settings = settings;
        this.kafka = kafka;
        this.meters = meters;
        this.dedupes = dedupes;
        this.rows = rows;
        this.generations = kafka.generations();
        obey(generations);
        obeying.start();
    }

    Generation current() {
        return generations.current();
    }

    /** Why the current edition does not do its work now, as a sentence; empty when it does. */
    Optional<String> notReady() {
        List<String> reasons = edition(current()).stream()
                .flatMap(GenerationPipeline::notReady)
                .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", reasons));
    }

    Stream<Throwable> failures() {
        return Stream.concat(failure.stream(), edition(current()).stream().flatMap(GenerationPipeline::failures));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            obeying.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.values().forEach(GenerationPipeline::close);
        open.clear();
    }

    private void obey() {
        try (GenerationLog.Watch watch = kafka.generationLog().watch();
                GenerationActivator rowSwitch = new GenerationActivator(settings, kafka, rows)) {
            while (closing.getCount() > 0) {
                watch.news(ROUND).filter(news -> !news.equals(generations)).ifPresent(this::obey);
                turn(rowSwitch);
            }
        } catch (RuntimeException | Error bug) {
            logger.error("This process no longer hears which generation of stories holds.", bug);
            failure = Optional.of(bug);
        }
    }

    private synchronized void obey(Generations now) {
        generations = now;
        List<Integer> wanted = now.made().map(Generation::number).toList();
        open.keySet().stream()
                .filter(number -> !wanted.contains(number))
                .collect(Collectors.toSet())
                .forEach(this::end);
        now.made().forEach(this::begin);
        edition(now.current()).ifPresent(edition -> edition.showIn(meters));
    }

    private void end(int number) {
        logger.info("Generation {} of the stories is no longer made; closing its services.", number);
        Optional.ofNullable(open.remove(number)).ifPresent(edition -> {
            edition.close();
            edition.forget();
        });
    }

    private void begin(Generation generation) {
        if (!open.containsKey(generation.number()) && (dedupes || rows.isPresent())) {
            boolean coming = generation.number() != current().number();
            if (coming) {
                logger.info("Making generation {} of the stories beside the current one.", generation.number());
                rows.ifPresent(store -> store.keepComing(generation.number()));
            }
            GenerationPipeline edition = new GenerationPipeline(
                    settings, kafka, generation, dedupes, rows, coming ? Optional.empty() : Optional.of(meters));
            open.put(generation.number(), edition);
            edition.start();
        }
    }

    private void turn(GenerationActivator rowSwitch) {
        try {
            rowSwitch.turnWhenDue(current());
        } catch (KafkaUnavailable | StoreUnavailableException e) {
            logger.info("It cannot be said now whether the new rows are whole; trying again. {}", e.getMessage());
        }
    }

    private Optional<GenerationPipeline> edition(Generation generation) {
        return Optional.ofNullable(open.get(generation.number()));
    }
}
