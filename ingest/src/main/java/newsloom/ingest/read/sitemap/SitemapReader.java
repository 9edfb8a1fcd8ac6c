package newsloom.ingest.read.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.WebAddress;
import newsloom.ingest.read.date.DateReader;
import newsloom.ingest.read.encoding.Decoder;
import newsloom.ingest.read.xml.Element;
import newsloom.ingest.read.xml.XmlLimits;
import newsloom.ingest.read.xml.XmlReader;
import newsloom.ingest.read.xml.XmlReading;

/** Reads sitemaps, news sitemaps, indexes of them, and plain lists of addresses. */
public final class SitemapReader {
    private static final int MOST = 50_000;

    private final XmlReader xml;

    public SitemapReader() {
        this.xml = new XmlReader(XmlLimits.defaults());
    }

    public SitemapReading read(Document document) {
        String text = Decoder.decode(document).text().strip();
        if (!text.startsWith("<")) {
            return list(text);
        }
        XmlReading reading = xml.read(text);
        return reading instanceof XmlReading.Tree tree
                ? read(tree.root())
                : new SitemapReading.NoSitemap(((XmlReading.Refused) reading).reason());
    }

    private static SitemapReading list(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList();
        List<SitemapReading.Page> pages = lines.stream()
                .flatMap(line -> WebAddress.of(line).stream())
                .map(SitemapReader::bare)
                .toList();
        return pages.isEmpty() || pages.size() < lines.size()
                ? new SitemapReading.NoSitemap("It is neither XML nor a list of addresses.")
                : new SitemapReading.Pages(pages);
    }

    private static SitemapReading.Page bare(URI address) {
        return new SitemapReading.Page(
                address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SitemapReading read(Element top) {
        Optional<Element> index = named(top, "sitemapindex");
        if (index.isPresent()) {
            return new SitemapReading.Index(children(index.get(), "sitemap")
                    .limit(MOST)
                    .flatMap(SitemapReader::child)
                    .toList());
        }
        return named(top, "urlset")
                .<SitemapReading>map(set -> new SitemapReading.Pages(children(set, "url")
                        .limit(MOST)
                        .flatMap(SitemapReader::page)
                        .toList()))
                .orElseGet(() -> new SitemapReading.NoSitemap("It is XML, but has neither urlset nor sitemapindex."));
    }

    private static Stream<SitemapReading.Child> child(Element sitemap) {
        return text(sitemap, "loc").flatMap(WebAddress::of).stream()
                .map(address -> new SitemapReading.Child(
                        address, text(sitemap, "lastmod").flatMap(DateReader::read)));
    }

    private static Stream<SitemapReading.Page> page(Element url) {
        Optional<Element> news = children(url, "news").findFirst();
        Optional<Element> publication =
                news.flatMap(entry -> children(entry, "publication").findFirst());
        Optional<String> written =
                news.flatMap(entry -> text(entry, "publication_date")).or(() -> text(url, "lastmod"));
        Optional<Instant> date = written.flatMap(DateReader::read);
        return text(url, "loc").flatMap(WebAddress::of).stream()
                .map(address -> new SitemapReading.Page(
                        address,
                        news.flatMap(entry -> text(entry, "title")),
                        written,
                        date,
                        publication.flatMap(entry -> text(entry, "name")),
                        publication.flatMap(entry -> text(entry, "language"))));
    }

    /** The element itself, or a child of it: a reader may put a root around what it finds. */
    private static Optional<Element> named(Element top, String name) {
        return local(top).equals(name) ? Optional.of(top) : children(top, name).findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        return parent.children().filter(child -> local(child).equals(name));
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name)
                .map(child -> child.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Prefixes differ from site to site, and some bind them to nothing. */
    private static String local(Element element) {
        String written = element.written();
        return written.substring(written.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
