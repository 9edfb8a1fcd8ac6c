package newsloom.app.role;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.failure.KnownFailures;
import newsloom.app.settings.Settings;
import newsloom.app.status.Health;
import newsloom.app.status.Status;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.group.StaleGroupMembers;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;

/**
 * The services of the roles of this process over its connection to Kafka, or none when another process does the work:
 * started together, seen from outside together, closed together with the connection.
 */
public final class ServiceHost implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(20);

    private final Settings settings;
    private final KafkaConnection kafka;
    private final Set<ServiceRole> roles;
    private final Optional<StoryStore> rows;
    private final GenerationPipelines pipelines;
    private final Service services;

    private ServiceHost(Settings settings, KafkaConnection kafka, Status status, Set<ServiceRole> roles) {
        this.settings = settings;
        this.kafka = kafka;
        this.roles = roles;
        if (!roles.isEmpty()) {
            prepare();
        }
        this.rows = ServiceRole.needRows(roles) ? Optional.of(Stores.open(settings)) : Optional.empty();
        try {
            if (!roles.isEmpty()) {
                new Agreement(settings, kafka, rows).require();
            }
            ServiceContext context =
                    new ServiceContext(settings, kafka, kafka.generations().current(), rows, status.meters());
            this.pipelines = new GenerationPipelines(context, roles);
            Service ofProcess = ServiceGroup.of(roles.stream().filter(role -> !role.isOfGeneration()), context);
            this.services = new ServiceGroup(List.of(ofProcess, pipelines));
        } catch (RuntimeException e) {
            rows.ifPresent(StoryStore::close);
            throw e;
        }
        services.start();
        report(status.health());
    }

    /** Connects, and runs these roles. */
    public static ServiceHost run(Set<ServiceRole> roles, Settings settings, Status status) {
        if (roles.contains(ServiceRole.STORE)) {
            Agreement.requirePrefix(settings);
        }
        return open(settings, status, kafka -> roles);
    }

    /** Connects, and makes and stores stories if this process owns the data folder; otherwise another one does. */
    public static ServiceHost asOwner(Settings settings) {
        Agreement.requirePrefix(settings);
        return open(settings, Status.unseen(), kafka -> kafka.owns() ? ServiceRole.STORIES : Set.of());
    }

    /** Connects, and makes and stores stories if Kafka runs in this process, so that nobody else does. */
    public static ServiceHost asBroker(Settings settings) {
        if (settings.kafka().isEmpty()) {
            Agreement.requirePrefix(settings);
        }
        return open(settings, Status.unseen(), kafka -> kafka.isHere() ? ServiceRole.STORIES : Set.of());
    }

    private static ServiceHost open(
            Settings settings, Status status, Function<KafkaConnection, Set<ServiceRole>> roles) {
        KafkaConnection kafka = KafkaConnection.connect(settings);
        try {
            return new ServiceHost(settings, kafka, status, roles.apply(kafka));
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    public KafkaConnection kafka() {
        return kafka;
    }

    /** Returns when every article and correction that is in Kafka now is taken in. */
    public void awaitGrouped(StopSignal stopping) {
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            Topics topics = kafka.topics();
            awaitGrouped(stopping, lag, lag.ends(topics.articles()), lag.endsOfWritten(topics.corrections()));
        }
    }

    /** Returns when every article and correction that is in Kafka now is taken in, and every article and story stored. */
    public void awaitStored(StopSignal stopping) {
        try (ConsumerLag lag = new ConsumerLag(kafka.client());
                StoryStore stored = Stores.open(settings)) {
            Topics topics = kafka.topics();
            Map<Integer, Long> articles = lag.ends(topics.articles());
            Map<Integer, Long> corrections = lag.endsOfWritten(topics.corrections());
            awaitGrouped(stopping, lag, articles, corrections);
            await(
                    stopping,
                    () -> ConsumerLag.reached(stored.positions(topics.articles().name()), articles));
            await(
                    stopping,
                    () -> ConsumerLag.reached(
                            stored.positions(topics.corrections().name()), corrections));
            awaitRows(stopping, lag, stored);
        }
    }

    /**
     * Returns when it is time to stop, or fails when a service did.
     *
     * @param says is offered a sentence on how all does, again and again
     */
    public void awaitEnd(StopSignal stopping, Consumer<Supplier<String>> says) {
        RunStatus status = new RunStatus(settings, kafka, rows, roles, services);
        says.accept(status::first);
        await(stopping, () -> {
            says.accept(status::now);
            return false;
        });
    }

    @Override
    public void close() {
        services.close();
        rows.ifPresent(StoryStore::close);
        kafka.close();
    }

    /**
     * A broker that just started in this process has no other members than those that ended with the process before, and its
     * topics are as they should be; to those of another Kafka whoever works on them says how they should be.
     */
    private void prepare() {
        if (!kafka.isHere()) {
            kafka.createTopics(kafka.generations().current());
        } else {
            Stream<String> groups = kafka.generations().made().flatMap(this::groups);
            Stream<String> others = Stream.of(
                    kafka.reprocessingGroup(),
                    settings.worker().group(),
                    SinkSettings.ofArticles(settings.topicsPrefix()).group(),
                    SinkSettings.ofCorrections(settings.topicsPrefix()).group());
            new StaleGroupMembers(kafka.client())
                    .showOut(Stream.concat(groups, others).toList());
        }
    }

    private Stream<String> groups(Generation generation) {
        return Stream.of(
                settings.dedupe(generation).applicationId(),
                SinkSettings.ofStories(settings.topicsPrefix(), generation).group());
    }

    private void report(Health health) {
        health.readyUnless(services::notReady);
        health.liveUnless(() -> services.failure().map(cause -> "It has failed: " + cause));
    }

    private String group() {
        return settings.dedupe(pipelines.current()).applicationId();
    }

    private void awaitGrouped(
            StopSignal stopping, ConsumerLag lag, Map<Integer, Long> articles, Map<Integer, Long> corrections) {
        Topics topics = kafka.topics();
        await(stopping, () -> ConsumerLag.reached(lag.positions(group(), topics.articles()), articles));
        await(stopping, () -> ConsumerLag.reached(lag.positions(group(), topics.corrections()), corrections));
    }

    /** Another generation may become the one that is read meanwhile; then its rows are waited for. */
    private void awaitRows(StopSignal stopping, ConsumerLag lag, StoryStore stored) {
        Generation waitedFor;
        do {
            waitedFor = pipelines.current();
            awaitRows(stopping, lag, stored, waitedFor);
        } while (!stopping.isWished() && !isCurrent(waitedFor));
    }

    private void awaitRows(StopSignal stopping, ConsumerLag lag, StoryStore stored, Generation generation) {
        var stories = kafka.topics(generation).stories();
        Map<Integer, Long> ends = lag.ends(stories);
        await(
                stopping,
                () -> !isCurrent(generation)
                        || (ConsumerLag.reached(stored.positions(stories.name()), ends)
                                && stored.generation() >= generation.number()));
    }

    private boolean isCurrent(Generation generation) {
        return generation.number() == pipelines.current().number();
    }

    private void await(StopSignal stopping, BooleanSupplier done) {
        PatientCheck check = new PatientCheck(done);
        while (!check.isDone() && !stopping.await(ROUND)) {
            services.failure().ifPresent(cause -> {
                throw new CannotRun(KnownFailures.sentence(cause).orElseGet(() -> ofBug(cause)), cause);
            });
        }
    }

    private static String ofBug(Throwable cause) {
        return "Newsloom stopped, because of " + cause + ". What was done is safe; start it again."
                + " Where that does not help, newsloom doctor says what does not agree.";
    }
}
