package newsloom.ingest.read.page;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.page.body.ExtractionInput;

/** Reads a fetched page into the article on it, or says what stands in its place. */
public final class PageReader {
    private final PageLimits limits;
    private final PageParser markup;
    private final PageText pageText;

    public PageReader() {
        this(PageLimits.defaults());
    }

    public PageReader(PageLimits limits) {
        this.limits = limits;
        this.markup = new PageParser(limits);
        this.pageText = new PageText(limits);
    }

    public PageReading read(Document document) {
        return markup.objection(document)
                .<PageReading>map(none -> none)
                .orElseGet(() -> reading(document, markup.parse(document)));
    }

    /** The page as the search for its text sees it, for fitting that search to pages whose text is known. */
    public ExtractionInput subject(Document document) {
        org.jsoup.nodes.Document page = markup.parse(document);
        return DeclaredMetadata.of(page, limits).subject(page);
    }

    private PageReading reading(Document document, org.jsoup.nodes.Document page) {
        DeclaredMetadata said = DeclaredMetadata.of(page, limits);
        String text = pageText.of(page, said);
        if (text.isBlank()) {
            return new PageReading.NoArticle(PageReading.Kind.NO_TEXT, "The page holds no text.");
        }
        return new InterstitialDetector(page, said.isArticle(), said.isLocked())
                .before(text, said.titles().best().orElse(""))
                .<PageReading>map(none -> none)
                .orElseGet(() -> article(document, page, said, text));
    }

    private static PageReading article(
            Document document, org.jsoup.nodes.Document page, DeclaredMetadata said, String text) {
        LabelledPlaces spots = LabelledPlaces.of(page.body());
        Optional<String> language = language(page, said.meta());
        Optional<PageDates.Dated> date =
                new PageDates(page, said.meta(), said.articles(), document.address(), language, spots).best();
        return new PageReading.Page(
                text,
                said.titles().best(),
                new PageAuthors(page, said.meta(), said.linked(), said.articles(), said.publisher(), spots).best(),
                date.map(PageDates.Dated::written),
                date.map(PageDates.Dated::date),
                date.map(PageDates.Dated::day),
                said.publisher(),
                language,
                canonical(page, said.meta(), document),
                said.tags(),
                said.image(document.address()));
    }

    private static Optional<String> language(org.jsoup.nodes.Document page, MetaTags meta) {
        return Stream.concat(
                        Stream.ofNullable(page.selectFirst("html[lang]")).map(html -> html.attr("lang")),
                        meta.all("og:locale", "content-language", "language", "dc.language"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .findFirst();
    }

    private static Optional<URI> canonical(org.jsoup.nodes.Document page, MetaTags meta, Document document) {
        return Stream.concat(
                        page.head().select("link[rel=canonical][href]").stream().map(link -> link.absUrl("href")),
                        meta.all("og:url"))
                .flatMap(written -> WebAddress.of(written).stream())
                .findFirst()
                .or(document::address);
    }
}
