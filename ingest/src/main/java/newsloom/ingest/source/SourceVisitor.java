package newsloom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Freshness;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.schedule.AdaptiveInterval;
import newsloom.ingest.schedule.FetchSignal;
import newsloom.ingest.schedule.IntervalBounds;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.ingest.schedule.ScheduleState;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;

/** Asks a source once: what is new in its answer, and when to ask again. Safe for use by several threads at once. */
public final class SourceVisitor {
    private static final int EXCERPT = 2_000;

    private final Fetcher fetcher;
    private final SourceParser parser;
    private final NewEntryFinder newEntryFinder;
    private final AdaptiveInterval interval;
    private final NextVisit next;
    private final ScheduleSettings schedule;
    private final VisitSettings settings;

    public SourceVisitor(
            Fetcher fetcher,
            SourceReaders readers,
            LanguageDetector detector,
            ScheduleSettings schedule,
            VisitSettings settings) {
        this.fetcher = fetcher;
        this.parser = new SourceParser(readers, settings.entries());
        this.newEntryFinder = new NewEntryFinder(new ArticleFactory(detector, settings), settings);
        this.interval = new AdaptiveInterval(schedule);
        this.next = new NextVisit(schedule);
        this.schedule = schedule;
        this.settings = settings;
    }

    /** The state of a source that is new here. */
    public FetchState start(Source source, Instant now) {
        ScheduleState scheduled = interval.start(bounds(source), now);
        return FetchState.untouched(scheduled.interval(), scheduled.next());
    }

    /** When to ask it; never while it rests. */
    public Optional<Instant> next(Source source, FetchState state, Instant now) {
        return next.of(source, state, now);
    }

    public VisitResult visit(Source source, FetchState before, Instant now) {
        Fetched fetched = fetcher.fetch(new Request(source.address(), known(source, before), source.headers()));
        return result(source, before, fetched, now);
    }

    /** What is left to say when reading it failed for a fault of ours; it is put aside once. */
    public VisitResult broken(Source source, FetchState before, Throwable bug, Instant now) {
        String reason = "Reading it failed, and should not have: " + bug;
        VisitResult failed = failed(source, before, FetchOutcome.UNREADABLE, reason, Freshness.UNKNOWN, now);
        List<EntryOutcome> outcomes = before.reason().equals(Optional.of(reason))
                ? List.of()
                : List.of(EntryOutcome.Refused.bug(source.address(), reason, "", now));
        return new VisitResult(failed.state(), outcomes, Optional.empty(), Optional.empty());
    }

    /** Now and then without validators: some servers answer "not modified" for ever. */
    private Validators known(Source source, FetchState before) {
        boolean anew =
                Math.floorMod(before.next().getEpochSecond() + source.id().hashCode(), settings.askAnew()) == 0;
        return anew || before.outcome().isFailure()
                ? Validators.NONE
                : new Validators(before.etag(), before.lastModified());
    }

    private VisitResult result(Source source, FetchState before, Fetched fetched, Instant now) {
        if (fetched instanceof Fetched.Body body) {
            return read(source, before, body, now);
        }
        if (fetched instanceof Fetched.NotModified same) {
            FetchStateWriter writer =
                    writer(source, before, FetchSignal.Kind.NO_NEWS, same.freshness(), Optional.empty(), now);
            FetchState state = writer.same(FetchOutcome.NOT_MODIFIED);
            return new VisitResult(state, List.of(), moved(source, same.movedTo()), Optional.empty());
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

    private VisitResult failed(
            Source source, FetchState before, FetchOutcome outcome, String reason, Freshness freshness, Instant now) {
        FetchSignal.Kind kind = outcome == FetchOutcome.SILENT ? FetchSignal.Kind.SILENCE : FetchSignal.Kind.FAILURE;
        FetchStateWriter writer = writer(source, before, kind, freshness, Optional.empty(), now);
        Optional<Duration> hold = outcome == FetchOutcome.BUSY
                ? Optional.of(freshness
                        .retryAfter()
                        .orElse(Duration.between(now, writer.schedule().next())))
                : Optional.empty();
        return new VisitResult(writer.failed(outcome, reason), List.of(), Optional.empty(), hold);
    }

    private VisitResult read(Source source, FetchState before, Fetched.Body body, Instant now) {
        String fingerprint = Fingerprints.of(body.bytes().array());
        Optional<Source> moved = moved(source, body.movedTo());
        if (before.body().equals(Optional.of(fingerprint)) && !before.outcome().isFailure()) {
            FetchStateWriter writer =
                    writer(source, before, FetchSignal.Kind.NO_NEWS, body.freshness(), Optional.empty(), now);
            FetchOutcome outcome = before.entries() == 0 ? FetchOutcome.EMPTY : FetchOutcome.SAME;
            FetchState state = writer.same(outcome, body.validators(), before.body());
            return new VisitResult(state, List.of(), moved, Optional.empty());
        }
        ParsedSource parsed = parser.read(source, Document.of(body));
        return parsed instanceof ParsedSource.Entries entries
                ? newEntries(source, before, body, fingerprint, entries, moved, now)
                : unreadable(source, before, body, fingerprint, ((ParsedSource.Unreadable) parsed).reason(), now);
    }

    private static Optional<Source> moved(Source source, Optional<URI> to) {
        return to.filter(address -> !address.equals(source.address()) && address.getHost() != null)
                .map(source::movedTo);
    }

    private VisitResult newEntries(
            Source source,
            FetchState before,
            Fetched.Body body,
            String fingerprint,
            ParsedSource.Entries entries,
            Optional<Source> moved,
            Instant now) {
        boolean first = before.seen().isEmpty();
        NewEntryFinder.NewEntries newEntries =
                newEntryFinder.find(source, entries, SeenEntries.of(before.seen()), first, now);
        FetchSignal.Kind kind = newEntries.outcomes().isEmpty() ? FetchSignal.Kind.NO_NEWS : FetchSignal.Kind.NEWS;
        FetchStateWriter writer = writer(source, before, kind, body.freshness(), Optional.of(entries), now);
        FetchState state = writer.read(entries, newEntries, body.validators(), fingerprint);
        return new VisitResult(state, newEntries.outcomes(), moved, Optional.empty());
    }

    /** It is put aside once, and not again while it stays as it is. */
    private VisitResult unreadable(
            Source source, FetchState before, Fetched.Body body, String fingerprint, String reason, Instant now) {
        List<EntryOutcome> outcomes = before.body().equals(Optional.of(fingerprint))
                ? List.of()
                : List.of(new EntryOutcome.Refused(
                        new Quarantined(source.address().toString(), reason, excerpt(body), Optional.empty(), now)));
        FetchStateWriter writer =
                writer(source, before, FetchSignal.Kind.FAILURE, body.freshness(), Optional.empty(), now);
        return new VisitResult(writer.unreadable(reason, fingerprint), outcomes, Optional.empty(), Optional.empty());
    }

    private static String excerpt(Fetched.Body body) {
        byte[] bytes = body.bytes().array();
        return new String(bytes, 0, Math.min(bytes.length, EXCERPT), UTF_8);
    }

    private FetchStateWriter writer(
            Source source,
            FetchState before,
            FetchSignal.Kind kind,
            Freshness freshness,
            Optional<ParsedSource.Entries> entries,
            Instant now) {
        Optional<Duration> hint = Stream.of(freshness.maxAge(), entries.flatMap(ParsedSource.Entries::ttl))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        FetchSignal signal = new FetchSignal(
                kind,
                hint,
                freshness.retryAfter(),
                entries.map(ParsedSource.Entries::quietHours).orElse(Set.of()),
                entries.map(ParsedSource.Entries::quietDays).orElse(Set.of()));
        ScheduleState scheduled = interval.after(
                new ScheduleState(before.interval(), before.failures(), before.next()),
                signal,
                bounds(source),
                source.id(),
                now);
        return new FetchStateWriter(before, scheduled, now);
    }

    private IntervalBounds bounds(Source source) {
        return IntervalBounds.of(source.least(), source.most(), schedule);
    }
}
