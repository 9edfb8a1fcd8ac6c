package newsloom.app.role;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import newsloom.app.settings.Settings;
import newsloom.ingest.worker.SourceWorker;
import newsloom.ingest.worker.Visitors;
import newsloom.ingest.worker.WorkerSettings;

/** The worker that polls the sources, with its thread and its way to the web. */
record Polling(SourceWorker worker, WebClients web) implements AutoCloseable {

    static Polling start(Settings settings, KafkaConnection kafka, MeterRegistry meters) {
        WebClients web = new WebClients(settings);
        SourceWorker worker = new SourceWorker(
                kafka.client(),
                kafka.topics(),
                settings(settings),
                web.schedule(),
                new Visitors(web.sources(), web.pages(), web.delays()),
                meters,
                Clock.systemUTC());
        new Thread(worker, "ingest").start();
        return new Polling(worker, web);
    }

    static WorkerSettings settings(Settings settings) {
        return WorkerSettings.defaults(settings.topicsPrefix())
                .withThreads(settings.web().workers());
    }

    Optional<Throwable> failure() {
        return worker.failure();
    }

    @Override
    public void close() {
        worker.close();
        web.close();
    }
}
