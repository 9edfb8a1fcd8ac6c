package newsloom.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.ingest.fetch.Fetched;
import newsloom.ingest.fetch.Fetcher;
import newsloom.ingest.fetch.Freshness;
import newsloom.ingest.fetch.Request;
import newsloom.ingest.fetch.Validators;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.schedule.Beat;
import newsloom.ingest.schedule.Bounds;
import newsloom.ingest.schedule.Pulse;
import newsloom.ingest.schedule.Rhythm;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.model.FetchOutcome;
import newsloom.model.FetchState;
import newsloom.model.Flaw;
import newsloom.model.Quarantined;
import newsloom.model.Source;

/** Asks a source once: what is new in its answer, and when to ask again. Safe for use by several threads at once. */
public final class SourceVisitor {
    private static final int EXCERPT = 2_000;

    private final Fetcher fetcher;
    private final Announcements announcements;
    private final Finder finder;
    private final Rhythm rhythm;
    private final ScheduleSettings schedule;
    private final VisitSettings settings;

    public SourceVisitor(
            Fetcher fetcher,
            Readers readers,
            LanguageDetector detector,
            ScheduleSettings schedule,
            VisitSettings settings) {
        this.fetcher = fetcher;
        this.announcements = new Announcements(readers, settings.entries());
        this.finder = new Finder(new Drafts(detector, settings), settings);
        this.rhythm = new Rhythm(schedule);
        this.schedule = schedule;
        this.settings = settings;
    }

    /** The state of a source that is new here. */
    public FetchState start(Source source, Instant now) {
        Pulse pulse = rhythm.start(bounds(source), now);
        return FetchState.untouched(pulse.interval(), pulse.next());
    }

    /** When to ask it, unless it rests: also after people have said something about it. */
    public Instant due(Source source, FetchState state, Instant now) {
        boolean spoken =
                state.asked().filter(when -> when.isBefore(source.changed())).isPresent();
        if (spoken && state.outcome() == FetchOutcome.GONE) {
            return now;
        }
        Instant latest = now.plus(bounds(source).most());
        return !state.outcome().isFailure() && state.next().isAfter(latest) ? latest : state.next();
    }

    public Visited visit(Source source, FetchState before, Instant now) {
        Fetched fetched = fetcher.fetch(new Request(source.address(), known(source, before), source.headers()));
        return understand(source, before, fetched, now);
    }

    /** What is left to say when reading it failed for a fault of ours; it is put aside once. */
    public Visited broken(Source source, FetchState before, Throwable bug, Instant now) {
        String reason = "Reading it failed, and should not have: " + bug;
        Visited failed = failed(source, before, FetchOutcome.UNREADABLE, reason, Freshness.UNKNOWN, now);
        List<Found> found = before.reason().equals(Optional.of(reason))
                ? List.of()
                : List.of(new Found.Refused(new Quarantined(
                        source.address().toString(), Flaw.BUG, reason, "", Optional.empty(), now, Optional.empty())));
        return new Visited(failed.state(), found, Optional.empty(), Optional.empty());
    }

    /** Now and then without validators: some servers answer "not modified" for ever. */
    private Validators known(Source source, FetchState before) {
        boolean anew =
                Math.floorMod(before.next().getEpochSecond() + source.id().hashCode(), settings.askAnew()) == 0;
        return anew || before.outcome().isFailure()
                ? Validators.NONE
                : new Validators(before.etag(), before.lastModified());
    }

    private Visited understand(Source source, FetchState before, Fetched fetched, Instant now) {
        if (fetched instanceof Fetched.Body body) {
            return read(source, before, body, now);
        }
        if (fetched instanceof Fetched.NotModified same) {
            Next next = next(source, before, Beat.Kind.NO_NEWS, same.freshness(), Optional.empty(), now);
            FetchState state = next.state(before, FetchOutcome.NOT_MODIFIED);
            return new Visited(state, List.of(), moved(source, same.movedTo()), Optional.empty());
        }
        if (fetched instanceof Fetched.Refused refused) {
            return failed(source, before, FetchOutcome.REFUSED, refused.reason(), Freshness.UNKNOWN, now);
        }
        Fetched.Failed failed = (Fetched.Failed) fetched;
        return failed(source, before, outcome(failed.status().orElse(0)), failed.reason(), failed.freshness(), now);
    }

    static FetchOutcome outcome(int status) {
        return switch (status) {
            case 0 -> FetchOutcome.SILENT;
            case 410 -> FetchOutcome.GONE;
            case 429, 503 -> FetchOutcome.BUSY;
            default -> status >= 500 ? FetchOutcome.SILENT : FetchOutcome.DENIED;
        };
    }

    private Visited failed(
            Source source, FetchState before, FetchOutcome outcome, String reason, Freshness freshness, Instant now) {
        Beat.Kind kind = outcome == FetchOutcome.SILENT ? Beat.Kind.SILENCE : Beat.Kind.FAILURE;
        Next next = next(source, before, kind, freshness, Optional.empty(), now);
        Optional<Duration> hold = outcome == FetchOutcome.BUSY
                ? Optional.of(freshness
                        .retryAfter()
                        .orElse(Duration.between(now, next.pulse().next())))
                : Optional.empty();
        return new Visited(next.failed(before, outcome, reason), List.of(), Optional.empty(), hold);
    }

    private Visited read(Source source, FetchState before, Fetched.Body body, Instant now) {
        String print = Prints.of(body.bytes().array());
        Optional<Source> moved = moved(source, body.movedTo());
        if (before.body().equals(Optional.of(print)) && !before.outcome().isFailure()) {
            Next next = next(source, before, Beat.Kind.NO_NEWS, body.freshness(), Optional.empty(), now);
            FetchOutcome outcome = before.entries() == 0 ? FetchOutcome.EMPTY : FetchOutcome.SAME;
            return new Visited(
                    next.state(before, outcome, body.validators(), print, before.seen()),
                    List.of(),
                    moved,
                    Optional.empty());
        }
        Document document = new Document(body.bytes(), body.contentType(), Optional.of(body.address()));
        Announced announced = announcements.read(source, document);
        return announced instanceof Announced.Reports reports
                ? news(source, before, body, print, reports, moved, now)
                : unreadable(source, before, body, print, ((Announced.Unreadable) announced).reason(), now);
    }

    private static Optional<Source> moved(Source source, Optional<URI> to) {
        return to.filter(address -> !address.equals(source.address()) && address.getHost() != null)
                .map(source::movedTo);
    }

    private Visited news(
            Source source,
            FetchState before,
            Fetched.Body body,
            String print,
            Announced.Reports reports,
            Optional<Source> moved,
            Instant now) {
        boolean first = before.seen().isEmpty();
        Finder.News news = finder.find(source, reports, Seen.of(before.seen()), first, now);
        Beat.Kind kind = news.found().isEmpty() ? Beat.Kind.NO_NEWS : Beat.Kind.NEWS;
        Next next = next(source, before, kind, body.freshness(), Optional.of(reports), now);
        FetchState state = next.read(before, reports, news, body.validators(), print, now);
        return new Visited(state, news.found(), moved, Optional.empty());
    }

    /** It is put aside once, and not again while it stays as it is. */
    private Visited unreadable(
            Source source, FetchState before, Fetched.Body body, String print, String reason, Instant now) {
        Visited failed = failed(source, before, FetchOutcome.UNREADABLE, reason, body.freshness(), now);
        List<Found> found = before.body().equals(Optional.of(print))
                ? List.of()
                : List.of(new Found.Refused(
                        new Quarantined(source.address().toString(), reason, excerpt(body), Optional.empty(), now)));
        FetchState state = Next.withBody(failed.state(), print);
        return new Visited(state, found, Optional.empty(), Optional.empty());
    }

    private static String excerpt(Fetched.Body body) {
        byte[] bytes = body.bytes().array();
        return new String(bytes, 0, Math.min(bytes.length, EXCERPT), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Next next(
            Source source,
            FetchState before,
            Beat.Kind kind,
            Freshness freshness,
            Optional<Announced.Reports> reports,
            Instant now) {
        Optional<Duration> hint = Stream.of(freshness.maxAge(), reports.flatMap(Announced.Reports::ttl))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        Beat beat = new Beat(
                kind,
                hint,
                freshness.retryAfter(),
                reports.map(Announced.Reports::quietHours).orElse(Set.of()),
                reports.map(Announced.Reports::quietDays).orElse(Set.of()));
        Pulse pulse = rhythm.after(
                new Pulse(before.interval(), before.failures(), before.next()), beat, bounds(source), source.id(), now);
        return new Next(pulse, now);
    }

    private Bounds bounds(Source source) {
        return Bounds.of(source.least(), source.most(), schedule);
    }
}
