package newsloom.watch.rule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.watch.Alert;
import newsloom.model.watch.Due;
import newsloom.model.watch.Watch;

/** Says of the alerts of one round by which channels each goes out, and when. */
public final class AlertRouting {
    private final WatchLedger ledger;
    private final Instant now;
    private final Map<String, Integer> thisHour = new HashMap<>();

    public AlertRouting(WatchLedger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    /** @param watch whose alert it is */
    public OutgoingAlert route(Watch watch, Alert alert) {
        List<String> channels =
                alert.silence().isPresent() ? List.of() : watch.telling().channels();
        return new OutgoingAlert(alert, channels, now, channels.isEmpty() ? Due.atOnce(now) : due(watch));
    }

    private Due due(Watch watch) {
        int before = thisHour.computeIfAbsent(
                watch.name(), name -> ledger.toldSince(name, now.truncatedTo(ChronoUnit.HOURS)));
        Due due = watch.telling().due(now, before);
        thisHour.put(watch.name(), before + (due.fold().isEmpty() ? 1 : 0));
        return due;
    }
}
