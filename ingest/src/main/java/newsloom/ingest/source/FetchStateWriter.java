package newsloom.ingest.source;

import java.time.Instant;
import java.util.Optional;
import newsloom.fetch.Validators;
import newsloom.ingest.schedule.ScheduleState;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;

/** Makes the state of a source after a fetch, once it is clear when the next will be. */
record FetchStateWriter(ScheduleState schedule, Instant now) {

    /** The answer is the one of before. */
    FetchState state(FetchState before, FetchOutcome outcome) {
        return new FetchState(
                before.etag(),
                before.lastModified(),
                before.body(),
                before.seen(),
                schedule.interval(),
                schedule.next(),
                Optional.of(now),
                before.news(),
                0,
                Optional.empty(),
                outcome,
                Optional.empty(),
                before.title(),
                before.entries(),
                before.articles());
    }

    FetchState state(FetchState before, FetchOutcome outcome, Validators validators, String body, String seen) {
        return new FetchState(
                validators.etag(),
                validators.lastModified(),
                Optional.of(body),
                seen,
                schedule.interval(),
                schedule.next(),
                Optional.of(now),
                before.news(),
                0,
                Optional.empty(),
                outcome,
                Optional.empty(),
                before.title(),
                before.entries(),
                before.articles());
    }

    FetchState read(
            FetchState before,
            ParsedSource.Entries parsed,
            NewEntryFinder.NewEntries newEntries,
            Validators validators,
            String body,
            Instant now) {
        boolean isNews = !newEntries.outcomes().isEmpty();
        FetchOutcome outcome =
                parsed.entries().isEmpty() ? FetchOutcome.EMPTY : isNews ? FetchOutcome.NEW : FetchOutcome.SAME;
        return new FetchState(
                validators.etag(),
                validators.lastModified(),
                Optional.of(body),
                newEntries.seen().packed(),
                schedule.interval(),
                schedule.next(),
                Optional.of(now),
                isNews ? Optional.of(now) : before.news(),
                0,
                Optional.empty(),
                outcome,
                Optional.empty(),
                parsed.title().or(before::title),
                parsed.entries().size(),
                before.articles()
                        + newEntries.outcomes().stream()
                                .filter(outcomes -> !(outcomes instanceof EntryOutcome.Refused))
                                .count());
    }

    FetchState failed(FetchState before, FetchOutcome outcome, String reason) {
        return new FetchState(
                before.etag(),
                before.lastModified(),
                before.body(),
                before.seen(),
                schedule.interval(),
                schedule.next(),
                Optional.of(now),
                before.news(),
                schedule.failures(),
                before.since().or(() -> Optional.of(now)),
                outcome,
                Optional.of(reason),
                before.title(),
                before.entries(),
                before.articles());
    }

    static FetchState withBody(FetchState state, String body) {
        return new FetchState(
                Optional.empty(),
                Optional.empty(),
                Optional.of(body),
                state.seen(),
                state.interval(),
                state.next(),
                state.asked(),
                state.news(),
                state.failures(),
                state.since(),
                state.outcome(),
                state.reason(),
                state.title(),
                state.entries(),
                state.articles());
    }
}
