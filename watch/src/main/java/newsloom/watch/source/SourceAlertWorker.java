package newsloom.watch.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import newsloom.kafka.WorkerLife;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.watch.CountedVoices;
import newsloom.watch.rule.WatchLedger;

/**
 * Looks now and then how the sources do, and writes what is news to the watches. Give it a thread; it runs until it is closed.
 */
public final class SourceAlertWorker implements Runnable, AutoCloseable {
    private static final Duration ROUND = Duration.ofMinutes(5);
    /** While news are told, the place in the changes moves on. */
    private static final int MOST_ATTEMPTS = 20;

    private final WatchLedger ledger;
    private final SourceStates sources;
    private final Clock clock;
    private final WorkerLife life;

    /** @param isOutage which failures of ledger and states pass */
    public SourceAlertWorker(WatchLedger ledger, SourceStates sources, Predicate<Throwable> isOutage, Clock clock) {
        this.ledger = ledger;
        this.sources = sources;
        this.clock = clock;
        this.life = new WorkerLife("No watch is told any more how its sources do", clock, isOutage);
    }

    @Override
    public void run() {
        life.run(this::follow, () -> {});
    }

    public Optional<Throwable> failure() {
        return life.failure();
    }

    /** Why nobody looks how the sources do, as a sentence; empty when somebody does. */
    public Optional<String> notReady() {
        return life.notReady();
    }

    @Override
    public void close() {
        life.close();
    }

    private void follow() {
        boolean ends = false;
        while (!ends) {
            life.keepTrying("see how the sources do", this::round);
            ends = life.rest(ROUND);
        }
    }

    /** Whether all is told that is news. */
    boolean round() {
        boolean isTold = !new SourceNews(ledger, clock.instant()).isWanted();
        if (!isTold) {
            List<KnownSource> known = sources.all();
            for (int attempt = 0; attempt < MOST_ATTEMPTS && !isTold && !life.isEnding(); attempt++) {
                isTold = tell(known, clock.instant());
            }
        }
        return isTold;
    }

    private boolean tell(List<KnownSource> known, Instant now) {
        long place = ledger.place();
        List<OutgoingAlert> alerts = new SourceNews(ledger, now).alerts(known);
        return alerts.isEmpty() || ledger.record(place, place, alerts, CountedVoices.NONE);
    }
}
