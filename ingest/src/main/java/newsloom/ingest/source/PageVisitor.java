package newsloom.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.page.PageReading;
import newsloom.model.Article;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.PendingPage;

/**
 * Fetches the page of an entry. A wall, or a page that does not come, is no reason to lose the entry: its own text has
 * to do. Safe for use by several threads at once.
 */
public final class PageVisitor {
    private static final int MOST_DOUBLINGS = 10;

    private final Fetcher fetcher;
    private final SourceReaders readers;
    private final ArticleFactory drafts;
    private final VisitSettings settings;

    public PageVisitor(Fetcher fetcher, SourceReaders readers, LanguageDetector detector, VisitSettings settings) {
        this.fetcher = fetcher;
        this.readers = readers;
        this.drafts = new ArticleFactory(detector, settings);
        this.settings = settings;
    }

    public PageVisitResult visit(PendingPage order, Instant now) {
        Fetched fetched = fetcher.fetch(new Request(order.page(), Validators.NONE, order.headers()));
        if (fetched instanceof Fetched.Body body) {
            return done(read(order, body, now));
        }
        if (fetched instanceof Fetched.Failed failed) {
            return failed(order, failed, now);
        }
        return done(entryAlone(
                order, fetched instanceof Fetched.Refused refused ? refused.reason() : "Nothing came.", now));
    }

    private PageVisitResult failed(PendingPage order, Fetched.Failed failed, Instant now) {
        FetchOutcome outcome = SourceVisitor.outcome(failed.status().orElse(0));
        boolean hopeless = outcome == FetchOutcome.DENIED || outcome == FetchOutcome.GONE;
        Duration wait = settings.retry().multipliedBy(1L << Math.min(order.attempts(), MOST_DOUBLINGS));
        Optional<Duration> asked = failed.freshness().retryAfter();
        Optional<Duration> hold = outcome == FetchOutcome.BUSY ? asked.or(() -> Optional.of(wait)) : Optional.empty();
        if (hopeless || order.attempts() + 1 >= settings.attempts()) {
            return new PageVisitResult(Optional.of(entryAlone(order, failed.reason(), now)), Optional.empty(), hold);
        }
        Instant then =
                now.plus(asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait));
        return new PageVisitResult(Optional.empty(), Optional.of(order.again(then)), hold);
    }

    private static PageVisitResult done(EntryOutcome found) {
        return new PageVisitResult(Optional.of(found), Optional.empty(), Optional.empty());
    }

    private EntryOutcome read(PendingPage order, Fetched.Body body, Instant now) {
        PageReading reading =
                readers.pages().apply(new Document(body.bytes(), body.contentType(), Optional.of(body.address())));
        return reading instanceof PageReading.Page page
                ? ready(order, article(order.draft(), page, body.address(), now), page.dateAsWritten())
                : entryAlone(order, ((PageReading.NoArticle) reading).reason(), now);
    }

    private Article article(Article draft, PageReading.Page page, URI address, Instant now) {
        Optional<URI> url = url(page, address).or(draft::url);
        Optional<String> title = draft.title().or(page::title);
        return new Article(
                ArticleIds.of(Optional.empty(), url.map(URI::toString), draft.id()),
                url,
                isNamed(draft) ? draft.publisher() : page.publisher().or(draft::publisher),
                draft.sourceName().or(page::publisher),
                title,
                draft.authors().isEmpty() ? page.authors() : draft.authors(),
                draft.tags().isEmpty() ? page.tags() : draft.tags(),
                draft.image().or(page::image),
                page.text(),
                draft.published().or(() -> drafts.dated(page.published(), now)),
                drafts.language(draft.language(), page.language(), title, page.text()));
    }

    /** What the page calls itself counts while it stays on its host. */
    private static Optional<URI> url(PageReading.Page page, URI address) {
        return page.canonical()
                .filter(canonical -> WebAddress.host(canonical).equals(WebAddress.host(address)))
                .or(() -> Optional.of(address))
                .flatMap(found -> FeedEntries.canonical(found, found));
    }

    /** Whether somebody said who published it; otherwise it is named by its host. */
    private static boolean isNamed(Article draft) {
        return !draft.publisher().equals(draft.url().map(WebAddress::host));
    }

    private static EntryOutcome ready(PendingPage order, Article article, Optional<String> dateOfPage) {
        return new EntryOutcome.Ready(
                article, order.dateAsWritten().or(() -> dateOfPage), order.seen(), order.source());
    }

    /** Without title and text there is nothing to write; that is put aside, with the reason. */
    private static EntryOutcome entryAlone(PendingPage order, String reason, Instant now) {
        if (order.hasText() || order.draft().title().isPresent()) {
            return ready(order, order.draft(), Optional.empty());
        }
        return new EntryOutcome.Refused(new Quarantined(
                order.page().toString(),
                "The page gave no article, and " + order.source() + " has no text of its own: " + reason,
                order.draft().text(),
                Optional.empty(),
                now));
    }
}
