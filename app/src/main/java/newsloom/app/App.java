package newsloom.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.app.broker.BrokerUnavailable;
import newsloom.app.broker.CorrectionLog;
import newsloom.app.cli.CannotRun;
import newsloom.app.cli.Newsroom;
import newsloom.app.cli.Progress;
import newsloom.app.cli.QuarantineQuery;
import newsloom.app.cli.Reading;
import newsloom.app.cli.Retried;
import newsloom.app.cli.SourceList;
import newsloom.app.settings.Settings;
import newsloom.app.status.Status;
import newsloom.ingest.fetch.Fetched;
import newsloom.ingest.fetch.Request;
import newsloom.ingest.kafka.UndeliveredException;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.Examined;
import newsloom.ingest.source.Examiner;
import newsloom.model.Correction;
import newsloom.model.Quarantined;
import newsloom.model.Story;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.watch.rule.Listener;

/** Wires the steps together, by hand: what each command needs, and nothing more. */
public final class App implements Newsroom {
    /** After that, a correction is left to whoever runs the roles, and is on its way. */
    private static final Duration LONGEST_CORRECTION = Duration.ofSeconds(60);

    private final Settings settings;
    private final Stopping stopping = new Stopping();

    private App(Settings settings) {
        this.settings = settings;
    }

    public static App open(Settings settings) {
        return new App(settings);
    }

    @Override
    public Reading ingest(Path folder, OptionalDouble speed, Progress progress) {
        return sayingWhy(() -> {
            try (Status status = Status.at(settings.http());
                    Kafka kafka = Kafka.connect(settings)) {
                status.health().started();
                return new Intake(kafka, speed, status.meters(), stopping).read(folder, progress);
            }
        });
    }

    @Override
    public void ingest() {
        work((kafka, status) -> Roles.ingest(settings, kafka, status));
    }

    @Override
    public SourceList sources() {
        return new SourceRoom(settings);
    }

    @Override
    public Fetched fetch(URI address) {
        try (WebRoom web = new WebRoom(settings)) {
            return web.byHand().fetch(Request.of(address));
        }
    }

    @Override
    public Examined examine(Document document) {
        return new Examiner(WebRoom.readers()).examine(document);
    }

    @Override
    public Reading replay(Path folder, OptionalDouble speed, Progress progress) {
        return sayingWhy(() -> {
            try (Status status = Status.unseen();
                    Kafka kafka = Kafka.connect(settings);
                    Roles roles = Roles.forOwner(settings, kafka, status)) {
                Reading reading = new Intake(kafka, speed, status.meters(), stopping).read(folder, progress);
                roles.awaitStored(stopping);
                return reading;
            }
        });
    }

    @Override
    public Stream<Story> stories(long limit) {
        return sayingWhy(() -> new StoredStories(settings).latest(limit));
    }

    @Override
    public Optional<Story> story(String id) {
        return sayingWhy(() -> new StoredStories(settings).story(id));
    }

    @Override
    public Optional<Story> holding(String article) {
        return sayingWhy(() -> new StoredStories(settings).holding(article));
    }

    @Override
    public List<Correction> corrections() {
        return withKafka(
                kafka -> new CorrectionLog(kafka.client(), kafka.topics().corrections()).all());
    }

    @Override
    public boolean correct(Correction correction) {
        return sayingWhy(() -> {
            try (Status status = Status.unseen();
                    Kafka kafka = Kafka.connect(settings);
                    Roles roles = Roles.forOwner(settings, kafka, status)) {
                new CorrectionLog(kafka.client(), kafka.topics().corrections()).write(correction);
                Stopping patience = stopping.after(LONGEST_CORRECTION);
                roles.awaitStored(patience);
                return !patience.isWished();
            }
        });
    }

    @Override
    public void follow(Listener listener) {
        sayingWhy(() -> {
            try (Status status = Status.unseen();
                    Kafka kafka = Kafka.connect(settings);
                    Roles roles = Roles.forHost(settings, kafka, status)) {
                new Following(kafka, stopping).run(listener);
                return roles;
            }
        });
    }

    @Override
    public void reprocess(LocalDate from, Consumer<String> news) {
        reprocessing(news, work -> work.from(from.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    @Override
    public void giveUpReprocessing(Consumer<String> news) {
        reprocessing(news, Reprocessing::giveUp);
    }

    @Override
    public void dropOld(Consumer<String> news) {
        reprocessing(news, Reprocessing::dropOld);
    }

    @Override
    public List<Quarantined> quarantined(QuarantineQuery query) {
        return withKafka(kafka -> new QuarantineRoom(kafka).entries(query));
    }

    @Override
    public Optional<Quarantined> quarantined(String id) {
        return withKafka(kafka -> new QuarantineRoom(kafka).entry(id));
    }

    @Override
    public Retried retry(String id) {
        return withKafka(kafka -> new QuarantineRoom(kafka).retry(id));
    }

    @Override
    public void run() {
        work((kafka, status) -> Roles.all(settings, kafka, status));
    }

    @Override
    public void broker() {
        work((kafka, status) -> {
            if (!kafka.isHere()) {
                throw new CannotRun("There is a Kafka already: that of another newsloom on the data folder "
                        + settings.data() + ", or an outside one (--kafka). Choose another folder with --data.");
            }
            return Roles.none(settings, kafka, status);
        });
    }

    @Override
    public void dedupe() {
        work((kafka, status) -> Roles.dedupe(settings, kafka, status));
    }

    @Override
    public void store() {
        work((kafka, status) -> Roles.store(settings, kafka, status));
    }

    @Override
    public void stop() {
        stopping.stop();
    }

    @Override
    public void close() {
        stopping.stop();
    }

    private <T> T withKafka(Function<Kafka, T> action) {
        return sayingWhy(() -> {
            try (Kafka kafka = Kafka.connect(settings)) {
                return action.apply(kafka);
            }
        });
    }

    private void reprocessing(Consumer<String> news, Consumer<Reprocessing> work) {
        sayingWhy(() -> {
            try (Status status = Status.unseen();
                    Kafka kafka = Kafka.connect(settings);
                    Roles roles = Roles.forHost(settings, kafka, status);
                    StoryStore rows = Stores.open(settings);
                    Reprocessing reprocessing = new Reprocessing(settings, kafka, rows, stopping, news)) {
                work.accept(reprocessing);
                return roles;
            }
        });
    }

    private void work(BiFunction<Kafka, Status, Roles> start) {
        sayingWhy(() -> {
            try (Status status = Status.at(settings.http());
                    Kafka kafka = Kafka.connect(settings);
                    Roles roles = start.apply(kafka, status)) {
                status.health().started();
                roles.awaitEnd(stopping);
                return roles;
            }
        });
    }

    static <T> T sayingWhy(Supplier<T> action) {
        try {
            return action.get();
        } catch (BrokerUnavailable | StoreUnavailableException | UndeliveredException e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }
}
