package newsloom.app.role;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.topic.GenerationLog;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generations of stories that this process works on: obeys the log of generations, without a restart. The pipeline of
 * the current one speaks for the process; one that is coming may fail without harm to it.
 */
final class GenerationPipelines implements Service {
    private static final Logger logger = LoggerFactory.getLogger(GenerationPipelines.class);
    private static final Duration ROUND = Duration.ofMillis(200);

    private final ServiceContext context;
    private final Set<ServiceRole> roles;
    private final Map<Integer, GenerationPipeline> open = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread obeying = new Thread(this::obey, "generations");
    private volatile Generations generations;
    private volatile Optional<Throwable> failure = Optional.empty();

    /** @param roles of these, those that each generation has services for */
    GenerationPipelines(ServiceContext context, Set<ServiceRole> roles) {
        this.context = context;
        this.roles = roles;
        this.generations = context.kafka().generations();
    }

    Generation current() {
        return generations.current();
    }

    @Override
    public void start() {
        obey(generations);
        obeying.start();
    }

    @Override
    public Stream<String> notReady() {
        return pipeline(current()).stream().flatMap(Service::notReady);
    }

    @Override
    public Optional<Throwable> failure() {
        return failure.or(() -> pipeline(current()).flatMap(Service::failure));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            obeying.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.values().forEach(Service::close);
        open.clear();
    }

    private void obey() {
        try (GenerationLog.Watch watch = context.kafka().generationLog().watch();
                ConsumerLag lag = new ConsumerLag(context.kafka().client())) {
            GenerationActivator activator = new GenerationActivator(context, lag);
            GenerationRenewal renewal = new GenerationRenewal(context, lag);
            Generations heard = generations;
            while (closing.getCount() > 0) {
                heard = watch.news(ROUND).orElse(heard);
                tend(heard, activator, renewal);
            }
        } catch (RuntimeException | Error bug) {
            logger.error("This process no longer hears which generation of stories holds.", bug);
            failure = Optional.of(bug);
        }
    }

    /** @throws StoreUnavailableException before all is done; then it is to be obeyed once more */
    private synchronized void obey(Generations now) {
        List<Integer> wanted = now.made().map(Generation::number).toList();
        open.keySet().stream()
                .filter(number -> !wanted.contains(number))
                .collect(Collectors.toSet())
                .forEach(this::end);
        now.made().forEach(generation -> begin(generation, now));
        generations = now;
        pipeline(now.current()).ifPresent(pipeline -> pipeline.showIn(context.meters()));
    }

    private void end(int number) {
        logger.info("Generation {} of the stories is no longer made; closing its services.", number);
        Optional.ofNullable(open.remove(number)).ifPresent(pipeline -> {
            pipeline.close();
            pipeline.forget();
        });
    }

    private void begin(Generation generation, Generations now) {
        if (!open.containsKey(generation.number()) && roles.stream().anyMatch(ServiceRole::isOfGeneration)) {
            boolean coming = generation.number() != now.current().number();
            if (coming) {
                logger.info("Making generation {} of the stories beside the current one.", generation.number());
                context.rows()
                        .ifPresent(store -> store.keepMade(
                                now.made().map(Generation::number).toList()));
            }
            GenerationPipeline pipeline = new GenerationPipeline(context, generation, roles);
            if (!coming) {
                pipeline.showIn(context.meters());
            }
            open.put(generation.number(), pipeline);
            pipeline.start();
        }
    }

    private void tend(Generations heard, GenerationActivator activator, GenerationRenewal renewal) {
        try {
            if (!heard.equals(generations)) {
                obey(heard);
            }
            activator.activateWhenWhole(current());
            generations
                    .coming()
                    .or(() -> Optional.of(current()))
                    .filter(last -> pipeline(last).filter(Service::isRegrouped).isPresent())
                    .ifPresent(renewal::renew);
            renewal.switchWhenCaughtUp(generations);
        } catch (KafkaUnavailable | StoreUnavailableException e) {
            logger.info(
                    "It cannot be said now how far the generations of stories are; trying again. {}", e.getMessage());
        }
    }

    private Optional<GenerationPipeline> pipeline(Generation generation) {
        return Optional.ofNullable(open.get(generation.number()));
    }
}
