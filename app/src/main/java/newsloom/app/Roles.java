package newsloom.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.broker.CatchingUp;
import newsloom.app.broker.FormerMembers;
import newsloom.app.broker.LostMarkers;
import newsloom.app.cli.CannotRun;
import newsloom.app.settings.Settings;
import newsloom.app.status.Health;
import newsloom.app.status.Status;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;
import newsloom.store.kafka.StorySink;

/** The services that run in this process: polling the sources, dedupe, store, or none when another process does the work. */
final class Roles implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(20);

    private final Settings settings;
    private final Kafka kafka;
    private final Optional<DedupeService> dedupe;
    private final Optional<StoringSink> store;
    private final Optional<Polling> polling;

    private Roles(Settings settings, Kafka kafka, Status status, boolean polls, boolean dedupes, boolean stores) {
        this.settings = settings;
        this.kafka = kafka;
        if (polls || dedupes || stores) {
            prepare();
        }
        this.store = stores ? Optional.of(StoringSink.start(settings, kafka, status.meters())) : Optional.empty();
        this.dedupe = dedupes ? Optional.of(startDedupe(status.meters())) : Optional.empty();
        this.polling = polls ? Optional.of(Polling.start(settings, kafka, status.meters())) : Optional.empty();
        report(status.health());
    }

    /** All services. */
    static Roles all(Settings settings, Kafka kafka, Status status) {
        return new Roles(settings, kafka, status, true, true, true);
    }

    static Roles none(Settings settings, Kafka kafka, Status status) {
        return new Roles(settings, kafka, status, false, false, false);
    }

    /** Both services if Kafka runs in this process, so that nobody else does the work; otherwise none. */
    static Roles forHost(Settings settings, Kafka kafka, Status status) {
        return new Roles(settings, kafka, status, false, kafka.isHere(), kafka.isHere());
    }

    /** Both services if this process owns the data folder; otherwise none. */
    static Roles forOwner(Settings settings, Kafka kafka, Status status) {
        return new Roles(settings, kafka, status, false, kafka.owns(), kafka.owns());
    }

    static Roles dedupe(Settings settings, Kafka kafka, Status status) {
        return new Roles(settings, kafka, status, false, true, false);
    }

    static Roles ingest(Settings settings, Kafka kafka, Status status) {
        return new Roles(settings, kafka, status, true, false, false);
    }

    static Roles store(Settings settings, Kafka kafka, Status status) {
        return new Roles(settings, kafka, status, false, false, true);
    }

    /** Returns when every article and correction that is in Kafka now is taken in, and every story stored. */
    void awaitStored(Stopping stopping) {
        try (CatchingUp catchingUp = new CatchingUp(kafka.client());
                StoryStore rows = Stores.open(settings)) {
            var articles = kafka.topics().articles();
            var corrections = kafka.topics().corrections();
            var stories = kafka.topics().stories();
            Map<Integer, Long> lastArticles = catchingUp.ends(articles);
            Map<Integer, Long> lastCorrections = catchingUp.endsOfWritten(corrections);
            String group = dedupeSettings().applicationId();
            await(stopping, () -> CatchingUp.reached(catchingUp.positions(group, articles), lastArticles));
            await(stopping, () -> CatchingUp.reached(catchingUp.positions(group, corrections), lastCorrections));
            Map<Integer, Long> lastStories = catchingUp.ends(stories);
            await(stopping, () -> CatchingUp.reached(rows.positions(stories.name()), lastStories));
        }
    }

    /** Returns when it is time to stop, or fails when a service did. */
    void awaitEnd(Stopping stopping) {
        await(stopping, () -> false);
    }

    @Override
    public void close() {
        polling.ifPresent(Polling::close);
        dedupe.ifPresent(DedupeService::close);
        store.ifPresent(StoringSink::close);
    }

    /** A broker that just started in this process has no other members than those that ended with the process before. */
    private void prepare() {
        if (kafka.isHere()) {
            String store = SinkSettings.defaults(settings.topicsPrefix()).group();
            new FormerMembers(kafka.client())
                    .showOut(List.of(
                            dedupeSettings().applicationId(),
                            store,
                            Polling.settings(settings).group()));
        }
        new LostMarkers(kafka.client()).refuse(settings.topicsPrefix());
    }

    private void report(Health health) {
        store.ifPresent(sink -> health.readyUnless(sink.sink()::notReady));
        dedupe.ifPresent(service -> health.readyUnless(service::notReady));
        polling.ifPresent(worker -> health.readyUnless(worker.worker()::notReady));
        health.liveUnless(() -> failures().findFirst().map(cause -> "It has failed: " + cause));
    }

    private DedupeService startDedupe(MeterRegistry meters) {
        DedupeService service =
                new DedupeService(kafka.client(), kafka.topics(), dedupeSettings(), meters, Clock.systemUTC());
        service.start();
        return service;
    }

    private DedupeSettings dedupeSettings() {
        return DedupeSettings.defaults(settings.data().resolve("dedupe"), settings.topicsPrefix());
    }

    private void await(Stopping stopping, java.util.function.BooleanSupplier done) {
        while (!done.getAsBoolean() && !stopping.await(ROUND)) {
            failures().findFirst().ifPresent(cause -> {
                throw new CannotRun(
                        "Newsloom stopped, because of " + cause + ". What was done is safe; start it again.", cause);
            });
        }
    }

    private Stream<Throwable> failures() {
        return Stream.of(
                        dedupe.flatMap(DedupeService::failure),
                        store.flatMap(StoringSink::failure),
                        polling.flatMap(Polling::failure))
                .flatMap(Optional::stream);
    }

    /** The sink with its thread and its store. */
    private record StoringSink(StorySink sink, StoryStore rows) implements AutoCloseable {

        static StoringSink start(Settings settings, Kafka kafka, MeterRegistry meters) {
            StoryStore rows = Stores.open(settings);
            SinkSettings sinkSettings = SinkSettings.defaults(settings.topicsPrefix());
            StorySink sink = new StorySink(kafka.client(), kafka.topics(), rows, sinkSettings, meters);
            new Thread(sink, "store").start();
            return new StoringSink(sink, rows);
        }

        Optional<Throwable> failure() {
            return sink.failure();
        }

        @Override
        public void close() {
            sink.close();
            rows.close();
        }
    }
}
