package newsloom.app.service.replay;

import java.nio.file.Path;
import newsloom.app.role.DataFolder;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.ServiceHost;
import newsloom.app.role.StopSignal;
import newsloom.app.service.Progress;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.ReplayService;
import newsloom.app.service.ReplayWish;
import newsloom.app.settings.Settings;
import newsloom.app.status.Status;
import newsloom.ingest.replay.FoundFiles;

/** Reads folders into Kafka, and has stories made of them where this process owns the data folder. */
public final class KafkaReplayService implements ReplayService {
    private final Settings settings;
    private final StopSignal stopping;

    public KafkaReplayService(Settings settings, StopSignal stopping) {
        this.settings = settings;
        this.stopping = stopping;
    }

    @Override
    public ReplayOutcome ingest(Path folder, ReplayWish wish, Progress progress) {
        FoundFiles.Files files = FolderIngest.find(folder);
        try (Status status = Status.at(settings.http());
                KafkaConnection kafka = KafkaConnection.connect(settings)) {
            status.health().started();
            return new FolderIngest(kafka, new SharedTarget(stopping), status.meters(), stopping)
                    .read(folder, files, wish, progress);
        }
    }

    @Override
    public ReplayOutcome replay(Path folder, ReplayWish wish, Progress progress) {
        FoundFiles.Files files = FolderIngest.find(folder);
        try (DataFolder.Turn turn = new DataFolder(settings.data()).turnToReplay();
                ServiceHost host = ServiceHost.asOwner(settings);
                StoredTarget target = new StoredTarget(settings, host, stopping)) {
            ReplayOutcome outcome = new FolderIngest(
                            host.kafka(), target, Status.unseen().meters(), stopping)
                    .read(folder, files, wish, progress);
            host.awaitStored(stopping);
            return outcome;
        }
    }
}
