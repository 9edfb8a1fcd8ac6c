package newsloom.ingest.read.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.date.DateReader;
import newsloom.ingest.read.xml.Element;
import newsloom.model.DateOrigin;

/** Reads one entry of a sitemap. */
final class SitemapEntryReader {
    private final Optional<URI> base;

    SitemapEntryReader(Optional<URI> base) {
        this.base = base;
    }

    /** The name alone: sitemaps use more namespaces, and wrong ones, than anyone can list. */
    static String local(Element element) {
        return element.name().substring(element.name().indexOf(':') + 1);
    }

    Optional<ListedPage> page(Element entry) {
        return address(entry)
                .map(address -> new ListedPage(
                        address,
                        changed(entry),
                        child(entry, "news").map(SitemapEntryReader::news),
                        child(entry, "image").flatMap(this::address)));
    }

    Optional<ListedSitemap> sitemap(Element entry) {
        return address(entry).map(address -> new ListedSitemap(address, changed(entry)));
    }

    private static ListedNews news(Element news) {
        Optional<Element> publication = child(news, "publication");
        Optional<String> date = text(news, "publication_date");
        return new ListedNews(
                publication.flatMap(each -> text(each, "name")),
                publication.flatMap(each -> text(each, "language")),
                text(news, "title"),
                text(news, "keywords").map(SitemapEntryReader::parts).orElse(List.of()),
                date,
                date.flatMap(written -> DateReader.read(written, DateOrigin.SITEMAP)));
    }

    private Optional<URI> address(Element entry) {
        return text(entry, "loc")
                .flatMap(written -> Addresses.resolve(base, written))
                .flatMap(address -> WebAddress.of(address.toString()));
    }

    private static List<String> parts(String words) {
        return Stream.of(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Instant> changed(Element entry) {
        return text(entry, "lastmod").flatMap(DateReader::read);
    }

    private static Optional<String> text(Element element, String name) {
        return child(element, name).map(Element::text).map(PlainText::oneLine).filter(words -> !words.isEmpty());
    }

    private static Optional<Element> child(Element element, String name) {
        return element.children().filter(each -> local(each).equals(name)).findFirst();
    }
}
