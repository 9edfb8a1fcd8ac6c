package newsloom.ingest.replay.article;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import newsloom.fetch.RegistrableDomain;
import newsloom.fetch.WebAddress;
import newsloom.ingest.identity.ArticleAddress;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.page.PageReading;
import newsloom.model.Article;

/** Makes the article of a page that was saved alone or in an archive. */
public final class PageArticleParser {
    /** Clocks and time zones differ; what claims to be younger than its own copy is mistaken. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private final Function<Document, PageReading> pages;
    private final LanguageDetector detector;

    public PageArticleParser(Function<Document, PageReading> pages, LanguageDetector detector) {
        this.pages = pages;
        this.detector = detector;
    }

    /** @param seen when it was saved */
    public ParsedArticle parse(Document document, Optional<Instant> seen) {
        PageReading pageReading = pages.apply(
                seen.map(saved -> document.before(saved.plus(TOLERANCE))).orElse(document));
        return pageReading instanceof PageReading.Page page
                ? parse(page, document.address(), seen)
                : new ParsedArticle.Refused(((PageReading.NoArticle) pageReading).reason());
    }

    private ParsedArticle parse(PageReading.Page page, Optional<URI> address, Optional<Instant> seen) {
        Optional<URI> url = url(page, address);
        Article article = new Article(
                ArticleIds.of(
                        Optional.empty(), url.map(URI::toString), page.title().orElse(""), page.text()),
                url,
                url.map(RegistrableDomain::of),
                page.publisher().or(() -> url.map(WebAddress::host)),
                page.publisher(),
                page.title(),
                page.authors(),
                page.tags(),
                page.image(),
                page.text(),
                page.published(),
                detector.language(page.language(), page.title(), page.text()));
        return new ParsedArticle.Read(article, remark(page, url).stream().toList(), seen, false);
    }

    private static Optional<String> remark(PageReading.Page page, Optional<URI> url) {
        if (page.published().isPresent()) {
            return page.guessedOrder(url)
                    .map(order -> "Its date was read " + order.inWords() + ", for nothing says which it is: "
                            + page.dateAsWritten().orElse(""));
        }
        return page.dateAsWritten()
                .map(written -> "It says that it was published after it was saved, so it is undated: " + written);
    }

    /** Whoever names another site as the original is a publisher of its own all the same; a section is no article. */
    private static Optional<URI> url(PageReading.Page page, Optional<URI> address) {
        return page.canonical()
                .filter(canonical -> address.flatMap(found -> ArticleAddress.objection(canonical, found, page.title()))
                        .isEmpty())
                .or(() -> address);
    }
}
