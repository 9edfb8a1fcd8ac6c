package newsloom.ingest.source;

import java.time.Instant;
import java.util.Optional;
import newsloom.fetch.Validators;
import newsloom.ingest.schedule.ScheduleState;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;

/** Writes the state of a source after a fetch, when it is clear when the next will be. */
record FetchStateWriter(ScheduleState pulse, Instant now) {

    /** The answer is the one of before. */
    FetchState state(FetchState before, FetchOutcome outcome) {
        return new FetchState(
                before.etag(),
                before.lastModified(),
                before.body(),
                before.seen(),
                pulse.interval(),
                pulse.next(),
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
                pulse.interval(),
                pulse.next(),
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
            ParsedSource.Reports reports,
            NewEntryFinder.News news,
            Validators validators,
            String body,
            Instant now) {
        boolean isNews = !news.found().isEmpty();
        FetchOutcome outcome =
                reports.reports().isEmpty() ? FetchOutcome.EMPTY : isNews ? FetchOutcome.NEW : FetchOutcome.SAME;
        return new FetchState(
                validators.etag(),
                validators.lastModified(),
                Optional.of(body),
                news.seen().packed(),
                pulse.interval(),
                pulse.next(),
                Optional.of(now),
                isNews ? Optional.of(now) : before.news(),
                0,
                Optional.empty(),
                outcome,
                Optional.empty(),
                reports.title().or(before::title),
                reports.reports().size(),
                before.articles()
                        + news.found().stream()
                                .filter(found -> !(found instanceof EntryOutcome.Refused))
                                .count());
    }

    FetchState failed(FetchState before, FetchOutcome outcome, String reason) {
        return new FetchState(
                before.etag(),
                before.lastModified(),
                before.body(),
                before.seen(),
                pulse.interval(),
                pulse.next(),
                Optional.of(now),
                before.news(),
                pulse.failures(),
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
