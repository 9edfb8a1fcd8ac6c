package newsloom.app.role;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.app.publisher.PublisherFile;
import newsloom.app.settings.Settings;
import newsloom.dedupe.stream.DedupeService;
import newsloom.ingest.worker.SourceWorker;
import newsloom.ingest.worker.Visitors;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.topic.SourceLog;
import newsloom.model.Publishers;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;
import newsloom.store.kafka.StoryRows;
import newsloom.store.kafka.TopicSink;
import newsloom.store.retention.RetentionWorker;
import newsloom.store.search.SearchIndexer;
import newsloom.store.search.StorySearch;
import newsloom.watch.rule.WatchSettings;
import newsloom.watch.rule.WatchWorker;
import newsloom.watch.send.DeliveryWorker;
import newsloom.watch.source.SourceAlertWorker;

/** The worker of another module as a service of this process. */
record WorkerService(
        Runnable starting,
        Supplier<Optional<String>> trouble,
        Supplier<Optional<Throwable>> failing,
        BooleanSupplier regrouped,
        Runnable closing)
        implements Service {

    static Service ingest(ServiceContext context) {
        WebClients web = new WebClients(context.settings());
        SourceWorker worker = new SourceWorker(
                context.kafka().client(),
                context.topics(),
                context.settings().worker(),
                web.schedule(),
                new Visitors(web.sources(), web.pages(), web.delays()),
                context.meters(),
                Clock.systemUTC());
        return new WorkerService(inThread("ingest", worker), worker::notReady, worker::failure, () -> false, () -> {
            worker.close();
            web.close();
        });
    }

    static Service dedupe(ServiceContext context) {
        DedupeService dedupe = new DedupeService(
                context.kafka().client(),
                context.topics(),
                context.settings().dedupe(context.generation()),
                context.meters(),
                Clock.systemUTC());
        return new WorkerService(dedupe::start, dedupe::notReady, dedupe::failure, dedupe::isRegrouped, dedupe::close);
    }

    static Service store(ServiceContext context) {
        TopicSink<?> sink = TopicSink.ofStories(
                context.kafka().client(),
                context.topics(),
                new StoryRows(context.rows().orElseThrow(), context.generation().number()),
                SinkSettings.ofStories(context.settings().topicsPrefix(), context.generation()),
                context.meters());
        return sink("store", sink);
    }

    static Service archive(ServiceContext context) {
        String prefix = context.settings().topicsPrefix();
        StoryStore rows = context.rows().orElseThrow();
        Map<String, Object> client = context.kafka().client();
        return new ServiceGroup(List.of(
                sink(
                        "archive",
                        TopicSink.ofArticles(
                                client, context.topics(), rows, SinkSettings.ofArticles(prefix), context.meters())),
                sink(
                        "corrections",
                        TopicSink.ofCorrections(
                                client,
                                context.topics(),
                                rows,
                                SinkSettings.ofCorrections(prefix),
                                context.meters()))));
    }

    private static Service sink(String name, TopicSink<?> sink) {
        return new WorkerService(inThread(name, sink), sink::notReady, sink::failure, () -> false, sink::close);
    }

    static Service index(ServiceContext context) {
        SearchIndexer indexer = SearchIndexer.open(
                context.settings().searchIndex(), context.rows().orElseThrow(), Clock.systemUTC());
        return new WorkerService(
                inThread("search index", indexer), indexer::notReady, indexer::failure, () -> false, indexer::close);
    }

    static Service retention(ServiceContext context) {
        RetentionWorker worker = new RetentionWorker(
                context.rows().orElseThrow(), context.settings().store().retention(), Clock.systemUTC());
        return new WorkerService(
                inThread("retention", worker), worker::notReady, worker::failure, () -> false, worker::close);
    }

    /** Counted by owners, as a search counts. */
    static Service watch(ServiceContext context) {
        Settings settings = context.settings();
        Publishers publishers = new PublisherFile(settings.publishers()).publishers();
        StoryStore rows = Stores.open(settings, publishers);
        StorySearch search = new StorySearch(settings.searchIndex(), rows, publishers, Clock.systemUTC());
        WatchWorker worker = new WatchWorker(
                new StoredWatchLedger(rows),
                search::articles,
                new WatchSettings(settings.watchFresh(), publishers),
                StoreUnavailableException.class::isInstance,
                Clock.systemUTC());
        Service watching = new WorkerService(
                inThread("watch", worker), worker::notReady, worker::failure, () -> false, worker::close);
        SourceAlertWorker sources = new SourceAlertWorker(
                new StoredWatchLedger(rows),
                new LoggedSources(
                        new SourceLog(context.kafka().client(), context.topics().sources())),
                failure -> failure instanceof StoreUnavailableException || failure instanceof KafkaUnavailable,
                Clock.systemUTC());
        Service sourcing = new WorkerService(
                inThread("source alerts", sources), sources::notReady, sources::failure, () -> false, sources::close);
        ChannelSenders senders = new ChannelSenders(
                settings, rows, () -> new KafkaClients(context.kafka().client()));
        DeliveryWorker sending = new DeliveryWorker(
                new StoredOutbox(rows.deliveries()),
                senders.all(),
                StoreUnavailableException.class::isInstance,
                Clock.systemUTC());
        Service delivering = new WorkerService(
                inThread("deliveries", sending), sending::notReady, sending::failure, () -> false, () -> {
                    sending.close();
                    senders.close();
                    rows.close();
                });
        return new ServiceGroup(List.of(watching, sourcing, delivering));
    }

    @Override
    public void start() {
        starting.run();
    }

    @Override
    public Stream<String> notReady() {
        return trouble.get().stream();
    }

    @Override
    public Optional<Throwable> failure() {
        return failing.get();
    }

    @Override
    public boolean isRegrouped() {
        return regrouped.getAsBoolean();
    }

    @Override
    public void close() {
        closing.run();
    }

    private static Runnable inThread(String name, Runnable work) {
        return () -> new Thread(work, name).start();
    }
}
