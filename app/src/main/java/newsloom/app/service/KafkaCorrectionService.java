package newsloom.app.service;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsloom.app.role.ServiceHost;
import newsloom.app.role.StopSignal;
import newsloom.app.settings.Settings;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.model.Correction;

/** Writes corrections to their topic; where this process owns the data folder, it also has them obeyed. */
public final class KafkaCorrectionService implements CorrectionService {
    /** After that, a correction is left to whoever runs the roles, and is on its way. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final StopSignal stopping;
    private final ServiceHost host;
    private final CorrectionLog log;

    public KafkaCorrectionService(Settings settings, StopSignal stopping) {
        this.stopping = stopping;
        this.host = ServiceHost.asOwner(settings);
        this.log =
                new CorrectionLog(host.kafka().client(), host.kafka().topics().corrections(), Clock.systemUTC());
    }

    @Override
    public List<Correction> all() {
        return log.all();
    }

    @Override
    public boolean make(Correction correction) {
        log.write(correction);
        StopSignal deadline = stopping.after(LONGEST);
        host.awaitStored(deadline);
        return !deadline.isWished();
    }

    @Override
    public void close() {
        host.close();
    }
}
