package newsloom.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import newsloom.app.doctor.KafkaDoctorService;
import newsloom.app.failure.CannotRun;
import newsloom.app.publisher.CurrentPublishers;
import newsloom.app.publisher.PublisherFile;
import newsloom.app.role.DataFolder;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.ServiceHost;
import newsloom.app.role.ServiceRole;
import newsloom.app.role.StopSignal;
import newsloom.app.role.Stores;
import newsloom.app.service.CorrectionService;
import newsloom.app.service.DeliveryService;
import newsloom.app.service.FollowService;
import newsloom.app.service.GuardedWebReading;
import newsloom.app.service.KafkaCorrectionService;
import newsloom.app.service.KafkaFollowService;
import newsloom.app.service.KafkaQuarantineService;
import newsloom.app.service.KafkaReprocessService;
import newsloom.app.service.KafkaSourceService;
import newsloom.app.service.QuarantineService;
import newsloom.app.service.ReplayService;
import newsloom.app.service.ReprocessService;
import newsloom.app.service.Services;
import newsloom.app.service.SourceService;
import newsloom.app.service.StoryQueries;
import newsloom.app.service.WatchService;
import newsloom.app.service.WebReading;
import newsloom.app.service.replay.KafkaReplayService;
import newsloom.app.service.stored.StoredDeliveryService;
import newsloom.app.service.stored.StoredStoryQueries;
import newsloom.app.service.stored.StoredWatchService;
import newsloom.app.settings.Settings;
import newsloom.app.status.Status;
import newsloom.app.web.PageServer;
import newsloom.model.Publishers;
import newsloom.store.ForgottenArticle;
import newsloom.store.StoryStore;

/** Wires the services together, by hand: what each command needs, and nothing more. */
public final class App implements Services {
    private final Settings settings;
    private final StopSignal stopping = new StopSignal();

    private App(Settings settings) {
        this.settings = settings;
    }

    public static App open(Settings settings) {
        return new App(settings);
    }

    @Override
    public ReplayService replay() {
        return new KafkaReplayService(settings, stopping);
    }

    @Override
    public StoryQueries stories() {
        return new StoredStoryQueries(settings, stopping);
    }

    @Override
    public CorrectionService corrections() {
        return new KafkaCorrectionService(settings, stopping);
    }

    @Override
    public SourceService sources() {
        return new KafkaSourceService(settings);
    }

    @Override
    public QuarantineService quarantine() {
        return new KafkaQuarantineService(settings);
    }

    @Override
    public void reprocess(Consumer<String> progress, Consumer<ReprocessService> work) {
        KafkaReprocessService.during(settings, stopping, progress, work);
    }

    @Override
    public boolean doctor(boolean repair, Consumer<String> says) {
        return KafkaDoctorService.examine(settings, repair, says);
    }

    @Override
    public Supplier<Publishers> publishers() {
        return new CurrentPublishers(new PublisherFile(settings.publishers()), Clock.systemUTC());
    }

    @Override
    public List<ForgottenArticle> forget(String article, String author) {
        Stores.requireData(settings);
        try (StoryStore store = Stores.open(settings)) {
            return store.forget(article, author, Clock.systemUTC().instant());
        }
    }

    @Override
    public FollowService follow() {
        return new KafkaFollowService(settings, stopping);
    }

    @Override
    public WatchService watches() {
        return new StoredWatchService(settings);
    }

    @Override
    public DeliveryService deliveries() {
        return new StoredDeliveryService(settings);
    }

    @Override
    public WebReading web() {
        return new GuardedWebReading(settings);
    }

    @Override
    public void run(Set<ServiceRole> roles, Consumer<Supplier<String>> says) {
        if (roles.isEmpty() || roles.equals(ServiceRole.ALL)) {
            new DataFolder(settings.data()).requireFree();
        }
        try (Status status = Status.at(settings.http());
                ServiceHost host = ServiceHost.run(roles, settings, status)) {
            if (roles.isEmpty()) {
                requireBroker(host.kafka());
            }
            status.health().started();
            if (roles.equals(ServiceRole.ALL)) {
                serveUntil(() -> host.awaitEnd(stopping, says));
            } else {
                host.awaitEnd(stopping, says);
            }
        }
    }

    @Override
    public void serve() {
        if (!settings.page().address().served()) {
            throw new CannotRun("The setting page is off; name an address there.");
        }
        serveUntil(stopping::await);
    }

    private void serveUntil(Runnable end) {
        Optional<PageServer> page = PageServer.start(settings, this);
        try {
            end.run();
        } finally {
            page.ifPresent(PageServer::close);
        }
    }

    @Override
    public void stop() {
        stopping.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private void requireBroker(KafkaConnection kafka) {
        if (!kafka.isHere()) {
            throw new CannotRun("There is a Kafka already: that of another newsloom on the data folder "
                    + settings.data() + ", or an outside one (--kafka). Choose another folder with --data.");
        }
    }
}
