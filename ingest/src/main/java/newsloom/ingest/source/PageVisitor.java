package newsloom.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.RegistrableDomain;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.ArticleAddress;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.page.PageReading;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.FetchOutcome;
import newsloom.model.source.PendingPage;
import newsloom.model.source.SourceKey;

/**
 * Fetches the page of an entry. A wall, or a page that does not come, is no reason to lose the entry: its own text has
 * to do. Safe for use by several threads at once.
 */
public final class PageVisitor {
    private static final int MOST_DOUBLINGS = 10;

    private final Fetcher fetcher;
    private final SourceReaders readers;
    private final ArticleFactory articles;
    private final AddressClaims canonicals = new AddressClaims();
    private final AddressClaims found = new AddressClaims();
    private final VisitSettings settings;

    public PageVisitor(Fetcher fetcher, SourceReaders readers, LanguageDetector detector, VisitSettings settings) {
        this.fetcher = fetcher;
        this.readers = readers;
        this.articles = new ArticleFactory(detector, settings);
        this.settings = settings;
    }

    /** Lets the entry have its address before another is led there; to be told of all pages as they become known. */
    public void expect(PendingPage pending) {
        holder(pending, pending.page());
    }

    public PageVisitResult visit(PendingPage pending, Instant now) {
        Request request = new Request(pending.page(), Validators.NONE, pending.headers());
        Fetched fetched = fetcher.fetch(request.foundOn(SourceKey.hostOf(pending.source())));
        if (fetched instanceof Fetched.Body body) {
            return done(read(pending, body, now));
        }
        if (fetched instanceof Fetched.Failed failed) {
            return failed(pending, failed, now);
        }
        return done(entryAlone(
                pending, fetched instanceof Fetched.Refused refused ? refused.reason() : "Nothing came.", now));
    }

    private PageVisitResult failed(PendingPage pending, Fetched.Failed failed, Instant now) {
        FetchOutcome outcome = SourceVisitor.outcome(failed.status().orElse(0));
        boolean hopeless = outcome == FetchOutcome.DENIED || outcome == FetchOutcome.GONE;
        Duration wait = settings.retry().multipliedBy(1L << Math.min(pending.attempts(), MOST_DOUBLINGS));
        Optional<Duration> asked = failed.freshness().retryAfter();
        Optional<Duration> hold = outcome == FetchOutcome.BUSY ? asked.or(() -> Optional.of(wait)) : Optional.empty();
        if (hopeless || pending.attempts() + 1 >= settings.attempts()) {
            return new PageVisitResult(Optional.of(entryAlone(pending, failed.reason(), now)), Optional.empty(), hold);
        }
        Instant then =
                now.plus(asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait));
        return new PageVisitResult(Optional.empty(), Optional.of(pending.retryAt(then)), hold);
    }

    private static PageVisitResult done(EntryOutcome outcome) {
        return new PageVisitResult(Optional.of(outcome), Optional.empty(), Optional.empty());
    }

    private EntryOutcome read(PendingPage pending, Fetched.Body body, Instant now) {
        Optional<String> objection = ArticleAddress.objectionToRedirect(pending.page(), body.address());
        if (objection.isPresent()) {
            return entryAlone(pending, "The page was taken away: " + objection.get() + ".", now);
        }
        PageReading read = readers.pages().apply(Document.of(body).before(now.plus(settings.skew())));
        if (!(read instanceof PageReading.Page page)) {
            return entryAlone(pending, ((PageReading.NoArticle) read).reason(), now);
        }
        Optional<String> holder =
                holder(pending, body.address()).filter(title -> isOfAnother(pending, body, page, title));
        if (holder.isEmpty()) {
            return ready(pending, article(pending.article(), page, body.address()), page.dateAsWritten());
        }
        return ArticleAddress.isSame(pending.page(), body.address())
                ? besideAnother(pending, body, page)
                : entryAlone(pending, "It leads to " + body.address() + ", as another entry does.", now);
    }

    /** What the entry with another title and text is called that led there before: the two would become one article. */
    private Optional<String> holder(PendingPage pending, URI address) {
        Article ofEntry = pending.article();
        return found.holder(address, pending.page(), ofEntry.title(), pending.hasText() ? ofEntry.text() : "");
    }

    /** Not where both are called as the page is, or as each other, though not in the same words. */
    private static boolean isOfAnother(PendingPage pending, Fetched.Body body, PageReading.Page page, String holder) {
        Optional<String> title = pending.article().title();
        Optional<String> ofPage = page.title();
        boolean isCalledSo = ArticleAddress.isCalledSo(title, ofPage);
        return ArticleAddress.isSame(pending.page(), body.address())
                ? !ArticleAddress.isWithin(title.orElse(""), holder)
                        && !(isCalledSo && ArticleAddress.isCalledSo(Optional.of(holder), ofPage))
                : !isCalledSo;
    }

    /** The page is the entry's own, but its name has gone to one that was led there; what the source says is left. */
    private EntryOutcome besideAnother(PendingPage pending, Fetched.Body body, PageReading.Page page) {
        Article ofEntry = pending.article();
        boolean isOwnText = pending.hasText() && !ArticleAddress.isCalledSo(ofEntry.title(), page.title());
        String id = ArticleIds.of(
                Optional.empty(),
                Optional.empty(),
                pending.source(),
                ofEntry.title().orElseGet(ofEntry::text));
        Article article = isOwnText ? ofEntry : article(ofEntry, page, body.address());
        return ready(pending, article.withId(id), page.dateAsWritten());
    }

    private Article article(Article ofEntry, PageReading.Page page, URI address) {
        Optional<URI> url = url(page, address).or(ofEntry::url);
        Optional<String> title = ofEntry.title().or(page::title);
        return new Article(
                ArticleIds.of(Optional.empty(), url.map(URI::toString), ofEntry.id()),
                url,
                url.map(RegistrableDomain::of),
                isNamed(ofEntry) ? ofEntry.publisher() : page.publisher().or(ofEntry::publisher),
                ofEntry.sourceName().or(page::publisher),
                title,
                ofEntry.authors().isEmpty() ? page.authors() : ofEntry.authors(),
                ofEntry.tags().isEmpty() ? page.tags() : ofEntry.tags(),
                ofEntry.image().or(page::image),
                page.text(),
                ofEntry.published()
                        .filter(date -> date.origin() != DateOrigin.ADDRESS)
                        .or(page::published)
                        .or(ofEntry::published),
                articles.language(ofEntry.language(), page.language(), title, page.text()));
    }

    /** What the page calls itself counts where that can be an article's, and no other's. */
    private Optional<URI> url(PageReading.Page page, URI address) {
        return page.canonical()
                .filter(canonical -> ArticleAddress.objection(canonical, address, page.title())
                        .isEmpty())
                .filter(canonical -> canonicals.isFree(canonical, address, page.title(), page.text()))
                .or(() -> Optional.of(address))
                .flatMap(best -> FeedEntries.canonical(best, best));
    }

    /** Whether somebody said who published it; otherwise it is named by its host. */
    private static boolean isNamed(Article ofEntry) {
        return !ofEntry.publisher().equals(ofEntry.url().map(WebAddress::host));
    }

    private static EntryOutcome ready(PendingPage pending, Article article, Optional<String> dateOfPage) {
        return new EntryOutcome.Ready(
                article, pending.dateAsWritten().or(() -> dateOfPage), pending.seen(), pending.source());
    }

    /** Without title and text there is nothing to write; that is put aside, with the reason. */
    private static EntryOutcome entryAlone(PendingPage pending, String reason, Instant now) {
        if (pending.hasText() || pending.article().title().isPresent()) {
            return ready(pending, pending.article(), Optional.empty());
        }
        return new EntryOutcome.Refused(new Quarantined(
                pending.page().toString(),
                "The page gave no article, and " + pending.source() + " has no text of its own: " + reason,
                pending.article().text(),
                Optional.empty(),
                now));
    }
}
