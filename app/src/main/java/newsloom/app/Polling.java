package newsloom.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import newsloom.app.settings.Settings;
import newsloom.ingest.kafka.SourceWorker;
import newsloom.ingest.kafka.WorkerSettings;

/** The worker that polls the sources, with its thread and its way to the web. */
record Polling(SourceWorker worker, WebRoom web) implements AutoCloseable {

    static Polling start(Settings settings, Kafka kafka, MeterRegistry meters) {
        WebRoom web = new WebRoom(settings);
        SourceWorker worker = new SourceWorker(
                kafka.client(),
                kafka.topics(),
                settings(settings),
                web.schedule(),
                web.sources(),
                web.pages(),
                web.delays(),
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
