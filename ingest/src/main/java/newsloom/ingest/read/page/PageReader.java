package newsloom.ingest.read.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.WebAddress;
import newsloom.ingest.read.page.body.MainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a fetched page into the article on it, or says what stands in its place. */
public final class PageReader {
    private final PageLimits limits;
    private final MainText mainText = new MainText();

    public PageReader() {
        this(PageLimits.defaults());
    }

    public PageReader(PageLimits limits) {
        this.limits = limits;
    }

    public PageReading read(Document document) {
        if (document.bytes().size() > limits.bytes()) {
            return new PageReading.NoArticle(
                    PageReading.Kind.TOO_LARGE,
                    "The page has %,d bytes; %,d are read at most."
                            .formatted(document.bytes().size(), limits.bytes()));
        }
        org.jsoup.nodes.Document page = parse(document);
        MetaTags meta = MetaTags.of(page);
        LinkedData linked = LinkedData.of(page, limits);
        Optional<Thing> article =
                linked.all("Article", "BlogPosting", "Report", "NewsArticle", "Review", "Recipe", "WebPage").stream()
                        .findFirst();
        Titles titles = new Titles(page, meta, article.flatMap(thing -> thing.text("headline")));
        String declared = article.flatMap(thing -> thing.text("articleBody")).orElse("");
        String text = mainText.of(page.body(), titles.all(), declared);
        if (text.isEmpty()) {
            return new PageReading.NoArticle(PageReading.Kind.NO_TEXT, "The page holds no text.");
        }
        Optional<Dates.Dated> date = Dates.of(page, meta, article, document.address());
        return new PageReading.Page(
                text,
                titles.best(),
                Authors.of(page, meta, linked, article),
                date.map(Dates.Dated::written),
                date.map(Dates.Dated::time),
                publisher(meta, linked, article),
                language(page, meta),
                canonical(page, meta, document));
    }

    private org.jsoup.nodes.Document parse(Document document) {
        String base = document.address().map(URI::toString).orElse("");
        try {
            return Jsoup.parse(
                    document.bytes().stream(),
                    charset(document),
                    base,
                    Parser.htmlParser().setMaxDepth(limits.depth()));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read.", e);
        }
    }

    @SuppressWarnings("NullAway") // jsoup detects it when there is none
    private static String charset(Document document) {
        return document.contentType()
                .map(type -> type.replaceFirst("(?i)^.*charset\\s*=\\s*[\"']?([\\w.:-]+).*$", "$1"))
                .filter(name -> isCharset(name))
                .orElse(null);
    }

    private static boolean isCharset(String name) {
        try {
            return java.nio.charset.Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> publisher(MetaTags meta, LinkedData linked, Optional<Thing> article) {
        return meta.first("og:site_name")
                .or(() -> article.stream()
                        .flatMap(thing -> linked.within(thing, "publisher"))
                        .flatMap(Thing::written)
                        .findFirst())
                .or(() -> meta.first("application-name", "dc.publisher"));
    }

    private static Optional<String> language(org.jsoup.nodes.Document page, MetaTags meta) {
        return Stream.concat(
                        Stream.ofNullable(page.selectFirst("html[lang]")).map(html -> html.attr("lang")),
                        meta.all("og:locale", "content-language", "language", "dc.language"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .findFirst();
    }

    private static Optional<URI> canonical(Element page, MetaTags meta, Document document) {
        return Stream.concat(
                        page.select("link[rel=canonical][href]").stream().map(link -> link.absUrl("href")),
                        meta.all("og:url"))
                .flatMap(written -> WebAddress.of(written).stream())
                .findFirst()
                .or(document::address);
    }
}
