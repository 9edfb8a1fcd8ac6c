package newsloom.ingest.read.page;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.page.body.BoostedTrees;
import newsloom.ingest.read.page.body.ExtractionInput;

/** Reads a fetched page into the article on it, or says what stands in its place. */
public final class PageReader {
    private final PageLimits limits;
    private final PageParser parser;
    private final PageText pageText;

    public PageReader() {
        this(PageLimits.defaults());
    }

    public PageReader(PageLimits limits) {
        this(limits, BoostedTrees.read());
    }

    /** @param trees by which the text is found: for judging them before they ship */
    public PageReader(PageLimits limits, BoostedTrees trees) {
        this.limits = limits;
        this.parser = new PageParser(limits);
        this.pageText = new PageText(limits, trees);
    }

    public PageReading read(Document document) {
        return parser.objection(document)
                .<PageReading>map(none -> none)
                .orElseGet(() -> read(document, parser.parse(document)));
    }

    /** What the search for its text is given: for fitting that search to pages whose text is known. */
    public ExtractionInput extractionInput(Document document) {
        org.jsoup.nodes.Document page = parser.parse(document);
        return DeclaredMetadata.of(page, limits).extractionInput(page);
    }

    private PageReading read(Document document, org.jsoup.nodes.Document page) {
        DeclaredMetadata metadata = DeclaredMetadata.of(page, limits);
        String text = pageText.of(page, metadata);
        if (text.isBlank()) {
            return new PageReading.NoArticle(PageReading.Kind.NO_TEXT, "The page holds no text.");
        }
        return new InterstitialDetector(page, metadata.isArticle(), metadata.isLocked())
                .find(text, metadata.titles().best().orElse(""))
                .<PageReading>map(none -> none)
                .orElseGet(() -> article(document, page, metadata, text));
    }

    private static PageReading article(
            Document document, org.jsoup.nodes.Document page, DeclaredMetadata metadata, String text) {
        LabelledPlaces places = LabelledPlaces.of(page.body());
        Optional<String> language = language(page, metadata.meta());
        PageDates dates = new PageDates(page, metadata.meta(), metadata.articles(), document, language, places);
        Optional<PageDates.Dated> date = dates.best();
        return new PageReading.Page(
                text,
                metadata.titles().best(),
                new PageAuthors(
                                page,
                                metadata.meta(),
                                metadata.linked(),
                                metadata.articles(),
                                metadata.publisher(),
                                places)
                        .best(),
                date.map(PageDates.Dated::written).or(dates::firstWritten),
                date.map(PageDates.Dated::date),
                date.map(PageDates.Dated::day),
                metadata.publisher(),
                language,
                canonical(page, metadata.meta(), document),
                metadata.tags(),
                metadata.image(document.address()));
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
