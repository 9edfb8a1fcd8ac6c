package newsloom.app.role;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.settings.Settings;
import newsloom.app.status.Health;
import newsloom.app.status.Status;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.group.HangingTransactions;
import newsloom.kafka.group.StaleGroupMembers;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;

/** The services that run in this process: polling the sources, dedupe, store, or none when another process does the work. */
public final class Roles implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(20);

    private final Settings settings;
    private final KafkaConnection kafka;
    private final Optional<StoryStore> rows;
    private final GenerationPipelines editions;
    private final Optional<Polling> polling;

    private Roles(
            Settings settings, KafkaConnection kafka, Status status, boolean polls, boolean dedupes, boolean stores) {
        this.settings = settings;
        this.kafka = kafka;
        if (polls || dedupes || stores) {
            prepare();
        }
        this.rows = stores ? Optional.of(Stores.open(settings)) : Optional.empty();
        this.editions = new GenerationPipelines(settings, kafka, status.meters(), dedupes, rows);
        this.polling = polls ? Optional.of(Polling.start(settings, kafka, status.meters())) : Optional.empty();
        report(status.health());
    }

    /** All services. */
    public static Roles all(Settings settings, KafkaConnection kafka, Status status) {
        return new Roles(settings, kafka, status, true, true, true);
    }

    public static Roles none(Settings settings, KafkaConnection kafka, Status status) {
        return new Roles(settings, kafka, status, false, false, false);
    }

    /** Both services if Kafka runs in this process, so that nobody else does the work; otherwise none. */
    public static Roles forHost(Settings settings, KafkaConnection kafka, Status status) {
        return new Roles(settings, kafka, status, false, kafka.isHere(), kafka.isHere());
    }

    /** Both services if this process owns the data folder; otherwise none. */
    public static Roles forOwner(Settings settings, KafkaConnection kafka, Status status) {
        return new Roles(settings, kafka, status, false, kafka.owns(), kafka.owns());
    }

    public static Roles dedupe(Settings settings, KafkaConnection kafka, Status status) {
        return new Roles(settings, kafka, status, false, true, false);
    }

    public static Roles ingest(Settings settings, KafkaConnection kafka, Status status) {
        return new Roles(settings, kafka, status, true, false, false);
    }

    public static Roles store(Settings settings, KafkaConnection kafka, Status status) {
        return new Roles(settings, kafka, status, false, false, true);
    }

    /** Returns when every article and correction that is in Kafka now is taken in, and every story stored. */
    public void awaitStored(StopSignal stopping) {
        try (ConsumerLag catchingUp = new ConsumerLag(kafka.client());
                StoryStore stored = Stores.open(settings)) {
            Topics topics = kafka.topics();
            Map<Integer, Long> lastArticles = catchingUp.ends(topics.articles());
            Map<Integer, Long> lastCorrections = catchingUp.endsOfWritten(topics.corrections());
            await(stopping, () -> ConsumerLag.reached(catchingUp.positions(group(), topics.articles()), lastArticles));
            await(
                    stopping,
                    () -> ConsumerLag.reached(catchingUp.positions(group(), topics.corrections()), lastCorrections));
            awaitRows(stopping, catchingUp, stored);
        }
    }

    /** Returns when it is time to stop, or fails when a service did. */
    public void awaitEnd(StopSignal stopping) {
        await(stopping, () -> false);
    }

    @Override
    public void close() {
        polling.ifPresent(Polling::close);
        editions.close();
        rows.ifPresent(StoryStore::close);
    }

    /** A broker that just started in this process has no other members than those that ended with the process before. */
    private void prepare() {
        if (kafka.isHere()) {
            Stream<String> groups = kafka.generations().made().flatMap(this::groups);
            Stream<String> others = Stream.of(
                    kafka.reprocessingGroup(), Polling.settings(settings).group());
            new StaleGroupMembers(kafka.client())
                    .showOut(Stream.concat(groups, others).toList());
        }
        new HangingTransactions(kafka.client()).refuse(settings.topicsPrefix());
    }

    private Stream<String> groups(Generation generation) {
        return Stream.of(
                GenerationPipeline.dedupeSettings(settings, generation).applicationId(),
                SinkSettings.of(settings.topicsPrefix(), generation).group());
    }

    private void report(Health health) {
        health.readyUnless(editions::notReady);
        polling.ifPresent(worker -> health.readyUnless(worker.worker()::notReady));
        health.liveUnless(() -> failures().findFirst().map(cause -> "It has failed: " + cause));
    }

    private String group() {
        return GenerationPipeline.dedupeSettings(settings, editions.current()).applicationId();
    }

    /** Another generation may become the one that is read meanwhile; then its rows are waited for. */
    private void awaitRows(StopSignal stopping, ConsumerLag catchingUp, StoryStore stored) {
        Generation waitedFor;
        do {
            waitedFor = editions.current();
            awaitRows(stopping, catchingUp, stored, waitedFor);
        } while (!stopping.isWished()
                && waitedFor.number() != editions.current().number());
    }

    private void awaitRows(StopSignal stopping, ConsumerLag catchingUp, StoryStore stored, Generation generation) {
        var stories = kafka.topics(generation).stories();
        Map<Integer, Long> ends = catchingUp.ends(stories);
        await(
                stopping,
                () -> generation.number() != editions.current().number()
                        || (ConsumerLag.reached(stored.positions(stories.name()), ends)
                                && stored.generation() >= generation.number()));
    }

    private void await(StopSignal stopping, BooleanSupplier done) {
        while (!done.getAsBoolean() && !stopping.await(ROUND)) {
            failures().findFirst().ifPresent(cause -> {
                throw new CannotRun(
                        "Newsloom stopped, because of " + cause + ". What was done is safe; start it again.", cause);
            });
        }
    }

    private Stream<Throwable> failures() {
        return Stream.concat(editions.failures(), polling.flatMap(Polling::failure).stream());
    }
}
