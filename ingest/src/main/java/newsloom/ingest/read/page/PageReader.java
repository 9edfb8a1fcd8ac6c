package newsloom.ingest.read.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
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
    private static final int MOST_ARTICLES = 20;

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
        List<Thing> articles = articles(linked);
        Optional<String> publisher = publisher(meta, linked, articles);
        Titles titles = new Titles(page, meta, articles.stream().flatMap(thing -> thing.text("headline").stream()), publisher);
        String text = mainText.of(page.body(), titles.all(), declaredText(articles));
        if (text.isEmpty()) {
            return new PageReading.NoArticle(PageReading.Kind.NO_TEXT, "The page holds no text.");
        }
        Optional<String> language = language(page, meta);
        Optional<Dates.Dated> date = new Dates(page, meta, articles, document.address(), language).best();
        return new PageReading.Page(
                text,
                titles.best(),
                new Authors(page, meta, linked, articles, publisher).best(),
                date.map(Dates.Dated::written),
                date.map(Dates.Dated::time),
                date.map(Dates.Dated::day),
                publisher,
                language,
                canonical(page, meta, document));
    }

    /** Those that are about an article first, as a page may be about more than that. */
    private static List<Thing> articles(LinkedData linked) {
        return Stream.concat(
                        linked.all("Article", "Posting", "Report", "Review", "Recipe").stream(),
                        linked.all("WebPage", "VideoObject").stream())
                .limit(MOST_ARTICLES)
                .toList();
    }

    private static String declaredText(List<Thing> articles) {
        return articles.stream()
                .flatMap(thing -> thing.text("articleBody").stream())
                .findFirst()
                .map(text -> text.indexOf('<') < 0 ? text : Jsoup.parse(text).text())
                .orElse("");
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

    private static Optional<String> publisher(MetaTags meta, LinkedData linked, List<Thing> articles) {
        return meta.first("og:site_name")
                .or(() -> articles.stream()
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
