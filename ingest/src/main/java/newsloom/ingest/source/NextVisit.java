package newsloom.ingest.source;

import java.time.Instant;
import java.util.Optional;
import newsloom.ingest.schedule.IntervalBounds;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;

/** When a source is asked again: for the worker, and for whoever wants to see it. */
public final class NextVisit {
    private final ScheduleSettings settings;

    public NextVisit(ScheduleSettings settings) {
        this.settings = settings;
    }

    /** Nothing while it rests. What people have said since it was asked last counts at once. */
    public Optional<Instant> of(Source source, FetchState state, Instant now) {
        return source.paused() || state.isGone(source) ? Optional.empty() : Optional.of(due(source, state, now));
    }

    private Instant due(Source source, FetchState state, Instant now) {
        boolean hasChanged =
                state.asked().filter(when -> when.isBefore(source.changed())).isPresent();
        if (hasChanged && state.outcome() == FetchOutcome.GONE) {
            return now;
        }
        Instant latest = now.plus(
                IntervalBounds.of(source.least(), source.most(), settings).most());
        return !state.outcome().isFailure() && state.next().isAfter(latest) ? latest : state.next();
    }
}
