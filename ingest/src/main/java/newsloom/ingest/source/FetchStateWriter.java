package newsloom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.Validators;
import newsloom.ingest.schedule.ScheduleState;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;

/** Makes the state of a source after a fetch, once it is clear when the next will be. */
record FetchStateWriter(FetchState before, ScheduleState schedule, Instant now) {
    private static final Duration FADING = Duration.ofDays(28);

    /** The answer is the one of before. */
    FetchState same(FetchOutcome outcome) {
        return same(outcome, new Validators(before.etag(), before.lastModified()), before.body());
    }

    /** So is what is in it, after its bytes came again. */
    FetchState same(FetchOutcome outcome, Validators validators, Optional<String> body) {
        Content content = new Content(validators, body, before.seen(), before.title(), before.entries());
        return state(content, outcome, Optional.empty(), 0);
    }

    FetchState read(ParsedSource.Entries parsed, NewEntryFinder.NewEntries found, Validators validators, String body) {
        boolean isNews = !found.outcomes().isEmpty();
        FetchOutcome outcome =
                parsed.entries().isEmpty() ? FetchOutcome.EMPTY : isNews ? FetchOutcome.NEW : FetchOutcome.SAME;
        Content content = new Content(
                validators,
                Optional.of(body),
                found.seen().packed(),
                parsed.title().or(before::title),
                parsed.entries().size());
        long articles = found.outcomes().stream()
                .filter(each -> !(each instanceof EntryOutcome.Refused))
                .count();
        return state(content, outcome, Optional.empty(), articles);
    }

    FetchState failed(FetchOutcome outcome, String reason) {
        return failed(outcome, reason, new Validators(before.etag(), before.lastModified()), before.body());
    }

    /** @param body the fingerprint of what could not be read; without validators, so that it is asked for again whole */
    FetchState unreadable(String reason, String body) {
        return failed(FetchOutcome.UNREADABLE, reason, Validators.NONE, Optional.of(body));
    }

    private FetchState failed(FetchOutcome outcome, String reason, Validators validators, Optional<String> body) {
        Content content = new Content(validators, body, before.seen(), before.title(), before.entries());
        return state(content, outcome, Optional.of(reason), 0);
    }

    /** What the last answer was, and what is known of the entries in it. */
    private record Content(
            Validators validators, Optional<String> body, String seen, Optional<String> title, int entries) {}

    private FetchState state(Content content, FetchOutcome outcome, Optional<String> failure, long articles) {
        return new FetchState(
                content.validators().etag(),
                content.validators().lastModified(),
                content.body(),
                content.seen(),
                schedule.interval(),
                schedule.next(),
                Optional.of(now),
                outcome == FetchOutcome.NEW ? Optional.of(now) : before.news(),
                outcome == FetchOutcome.NEW ? pause() : before.pause(),
                failure.isPresent() ? schedule.failures() : 0,
                failure.flatMap(reason -> before.since().or(() -> Optional.of(now))),
                outcome,
                failure,
                content.title(),
                content.entries(),
                before.articles() + articles);
    }

    /** The longest of late: one of weeks ago counts for less. While it failed, nobody knows whether it had anything. */
    private Optional<Duration> pause() {
        Optional<Duration> last = before.news().map(news -> Duration.between(news, now));
        Optional<Duration> faded = before.pause().map(pause -> faded(pause, last.orElse(Duration.ZERO)));
        return Stream.of(before.outcome().isFailure() ? Optional.<Duration>empty() : last, faded)
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private static Duration faded(Duration pause, Duration time) {
        return Duration.ofMillis(
                Math.round(pause.toMillis() * Math.exp(-(double) time.toMillis() / FADING.toMillis())));
    }
}
