package newsloom.app;

import static newsloom.app.failure.KnownFailures.sayingWhy;

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
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.Roles;
import newsloom.app.role.StopSignal;
import newsloom.app.role.Stores;
import newsloom.app.role.WebClients;
import newsloom.app.service.FolderIngest;
import newsloom.app.service.FollowService;
import newsloom.app.service.Progress;
import newsloom.app.service.QuarantineQuery;
import newsloom.app.service.QuarantineService;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.ReprocessService;
import newsloom.app.service.Retried;
import newsloom.app.service.Services;
import newsloom.app.service.SourceList;
import newsloom.app.service.SourceService;
import newsloom.app.service.StoryQueries;
import newsloom.app.settings.Settings;
import newsloom.app.status.Status;
import newsloom.fetch.Fetched;
import newsloom.fetch.Request;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.DocumentExaminer;
import newsloom.ingest.source.ExaminedDocument;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.model.Correction;
import newsloom.model.Story;
import newsloom.model.quarantine.Quarantined;
import newsloom.store.StoryStore;
import newsloom.watch.change.StoryChangeListener;

/** Wires the steps together, by hand: what each command needs, and nothing more. */
public final class App implements Services {
    /** After that, a correction is left to whoever runs the roles, and is on its way. */
    private static final Duration LONGEST_CORRECTION = Duration.ofSeconds(60);

    private final Settings settings;
    private final StopSignal stopping = new StopSignal();

    private App(Settings settings) {
        this.settings = settings;
    }

    public static App open(Settings settings) {
        return new App(settings);
    }

    @Override
    public ReplayOutcome ingest(Path folder, OptionalDouble speed, Progress progress) {
        return sayingWhy(() -> {
            try (Status status = Status.at(settings.http());
                    KafkaConnection kafka = KafkaConnection.connect(settings)) {
                status.health().started();
                return new FolderIngest(kafka, speed, status.meters(), stopping).read(folder, progress);
            }
        });
    }

    @Override
    public void ingest() {
        work((kafka, status) -> Roles.ingest(settings, kafka, status));
    }

    @Override
    public SourceList sources() {
        return new SourceService(settings);
    }

    @Override
    public Fetched fetch(URI address) {
        try (WebClients web = new WebClients(settings)) {
            return web.byHand().fetch(Request.of(address));
        }
    }

    @Override
    public ExaminedDocument examine(Document document) {
        return new DocumentExaminer(WebClients.readers()).examine(document);
    }

    @Override
    public ReplayOutcome replay(Path folder, OptionalDouble speed, Progress progress) {
        return sayingWhy(() -> {
            try (Status status = Status.unseen();
                    KafkaConnection kafka = KafkaConnection.connect(settings);
                    Roles roles = Roles.forOwner(settings, kafka, status)) {
                ReplayOutcome reading =
                        new FolderIngest(kafka, speed, status.meters(), stopping).read(folder, progress);
                roles.awaitStored(stopping);
                return reading;
            }
        });
    }

    @Override
    public Stream<Story> stories(long limit) {
        return sayingWhy(() -> new StoryQueries(settings).latest(limit));
    }

    @Override
    public Optional<Story> story(String id) {
        return sayingWhy(() -> new StoryQueries(settings).story(id));
    }

    @Override
    public Optional<Story> holding(String article) {
        return sayingWhy(() -> new StoryQueries(settings).holding(article));
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
                    KafkaConnection kafka = KafkaConnection.connect(settings);
                    Roles roles = Roles.forOwner(settings, kafka, status)) {
                new CorrectionLog(kafka.client(), kafka.topics().corrections()).write(correction);
                StopSignal patience = stopping.after(LONGEST_CORRECTION);
                roles.awaitStored(patience);
                return !patience.isWished();
            }
        });
    }

    @Override
    public void follow(StoryChangeListener listener) {
        sayingWhy(() -> {
            try (Status status = Status.unseen();
                    KafkaConnection kafka = KafkaConnection.connect(settings);
                    Roles roles = Roles.forHost(settings, kafka, status)) {
                new FollowService(kafka, stopping).run(listener);
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
        reprocessing(news, ReprocessService::giveUp);
    }

    @Override
    public void dropOld(Consumer<String> news) {
        reprocessing(news, ReprocessService::dropOld);
    }

    @Override
    public List<Quarantined> quarantined(QuarantineQuery query) {
        return withKafka(kafka -> new QuarantineService(kafka).entries(query));
    }

    @Override
    public Optional<Quarantined> quarantined(String id) {
        return withKafka(kafka -> new QuarantineService(kafka).entry(id));
    }

    @Override
    public Retried retry(String id) {
        return withKafka(kafka -> new QuarantineService(kafka).retry(id));
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

    private <T> T withKafka(Function<KafkaConnection, T> action) {
        return sayingWhy(() -> {
            try (KafkaConnection kafka = KafkaConnection.connect(settings)) {
                return action.apply(kafka);
            }
        });
    }

    private void reprocessing(Consumer<String> news, Consumer<ReprocessService> work) {
        sayingWhy(() -> {
            try (Status status = Status.unseen();
                    KafkaConnection kafka = KafkaConnection.connect(settings);
                    Roles roles = Roles.forHost(settings, kafka, status);
                    StoryStore rows = Stores.open(settings);
                    ReprocessService reprocessing = new ReprocessService(settings, kafka, rows, stopping, news)) {
                work.accept(reprocessing);
                return roles;
            }
        });
    }

    private void work(BiFunction<KafkaConnection, Status, Roles> start) {
        sayingWhy(() -> {
            try (Status status = Status.at(settings.http());
                    KafkaConnection kafka = KafkaConnection.connect(settings);
                    Roles roles = start.apply(kafka, status)) {
                status.health().started();
                roles.awaitEnd(stopping);
                return roles;
            }
        });
    }
}
