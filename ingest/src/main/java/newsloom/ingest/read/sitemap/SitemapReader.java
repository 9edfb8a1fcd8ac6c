package newsloom.ingest.read.sitemap;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import newsloom.fetch.Bytes;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.encoding.Decoder;
import newsloom.ingest.read.xml.Element;
import newsloom.ingest.read.xml.XmlReader;
import newsloom.ingest.read.xml.XmlReading;

/**
 * Bytes to what a sitemap lists, packed or not: XML by the protocol of sitemaps, with or without news, an index of
 * sitemaps, or an address a line. Safe for several threads.
 */
public final class SitemapReader {
    private static final int BEGINNING = 1_000;

    private final SitemapSettings settings;
    private final XmlReader xml;

    public SitemapReader(SitemapSettings settings) {
        this.settings = settings;
        this.xml = new XmlReader(settings.xml());
    }

    public SitemapReading read(Document document) {
        Unpacked unpacked = Unpacked.of(document.bytes(), settings.largest());
        if (unpacked instanceof Unpacked.Impossible impossible) {
            return new SitemapReading.NoSitemap(impossible.reason());
        }
        Bytes bytes = ((Unpacked.Plain) unpacked).bytes();
        String text = Decoder.decode(new Document(bytes, document.contentType(), document.address()))
                .text();
        return isXml(text) ? readXml(text, document.address()) : readLines(text);
    }

    private SitemapReading readXml(String text, Optional<URI> address) {
        XmlReading reading = xml.read(text);
        return reading instanceof XmlReading.Tree tree
                ? readTree(tree.root(), new SitemapEntryReader(address))
                : new SitemapReading.NoSitemap(((XmlReading.Refused) reading).reason());
    }

    private SitemapReading readTree(Element root, SitemapEntryReader entries) {
        return switch (SitemapEntryReader.local(root)) {
            case "urlset" -> list(entries(root, "url"), entries::page, SitemapReading.Sitemap::new);
            case "sitemapindex" -> list(entries(root, "sitemap"), entries::sitemap, SitemapReading.Index::new);
            case "rss", "feed", "rdf" -> new SitemapReading.NoSitemap("It is a feed. Read it as one.");
            default -> new SitemapReading.NoSitemap("It is no sitemap: its first element is <" + root.written() + ">.");
        };
    }

    private static List<Element> entries(Element root, String name) {
        return root.children()
                .filter(child -> SitemapEntryReader.local(child).equals(name))
                .toList();
    }

    /** A text without any address is no sitemap. */
    private SitemapReading readLines(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || WebAddress.of(lines.get(0)).isEmpty()) {
            return new SitemapReading.NoSitemap("It is no sitemap: neither XML nor an address a line.");
        }
        return list(
                lines,
                line -> WebAddress.of(line)
                        .map(each -> new ListedPage(each, Optional.empty(), Optional.empty(), Optional.empty())),
                SitemapReading.Sitemap::new);
    }

    private <E, L> SitemapReading list(
            List<E> entries, Function<E, Optional<L>> read, BiFunction<List<L>, Integer, SitemapReading> reading) {
        List<L> listed = entries.stream()
                .limit(settings.entries())
                .map(read)
                .flatMap(Optional::stream)
                .toList();
        return reading.apply(listed, entries.size() - listed.size());
    }

    private static boolean isXml(String text) {
        String start = text.substring(0, Math.min(text.length(), BEGINNING));
        return start.replace('\uFEFF', ' ').strip().startsWith("<");
    }
}
