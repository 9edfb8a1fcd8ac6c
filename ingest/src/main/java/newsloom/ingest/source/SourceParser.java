package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.feed.FeedReading;
import newsloom.ingest.read.link.LinkList;
import newsloom.ingest.read.sitemap.ListedNews;
import newsloom.ingest.read.sitemap.ListedPage;
import newsloom.ingest.read.sitemap.SitemapReading;
import newsloom.model.PublicationDate;
import newsloom.model.source.Source;

/** Reads the answer of a source by its kind. */
final class SourceParser {
    private final SourceReaders readers;
    private final int most;

    SourceParser(SourceReaders readers, int most) {
        this.readers = readers;
        this.most = most;
    }

    ParsedSource read(Source source, Document document) {
        return switch (source.kind()) {
            case FEED -> feed(source, document);
            case SITEMAP -> sitemap(document);
            case PAGE_LIST -> pages(source, document);
        };
    }

    /** Lists of feeds name sitemaps among them, without a word. */
    private ParsedSource feed(Source source, Document document) {
        FeedReading reading = readers.feeds().apply(document);
        if (reading instanceof Feed feed) {
            return FeedEntries.of(feed, document.address().orElse(source.address()), most);
        }
        return readers.sitemaps().apply(document) instanceof SitemapReading.NoSitemap
                ? new ParsedSource.Unreadable(((FeedReading.NoFeed) reading).reason())
                : sitemap(document);
    }

    private ParsedSource sitemap(Document document) {
        SitemapReading reading = readers.sitemaps().apply(document);
        if (reading instanceof SitemapReading.Sitemap sitemap) {
            return entries(
                    latest(sitemap.pages()).stream().map(SourceParser::entry).toList());
        }
        return new ParsedSource.Unreadable(
                reading instanceof SitemapReading.NoSitemap none
                        ? none.reason()
                        : "It is an index of sitemaps. Add the one of the news among them.");
    }

    private List<ListedPage> latest(List<ListedPage> pages) {
        return pages.stream()
                .sorted(Comparator.comparing((ListedPage page) -> date(page).orElse(Instant.MIN))
                        .reversed())
                .limit(most)
                .toList();
    }

    private static Optional<Instant> date(ListedPage page) {
        return page.news()
                .flatMap(ListedNews::published)
                .map(PublicationDate::at)
                .or(page::changed);
    }

    private ParsedSource pages(Source source, Document document) {
        LinkList links = readers.links().apply(document);
        if (links.articles().isEmpty()) {
            return new ParsedSource.Unreadable("The page has no links that look like articles.");
        }
        URI base = document.address().orElse(source.address());
        return new ParsedSource.Entries(
                links.articles().stream()
                        .limit(most)
                        .map(link -> linkedEntry(link, base))
                        .toList(),
                links.title(),
                Optional.empty(),
                links.language(),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    private static ParsedSource entries(List<SourceEntry> entries) {
        return new ParsedSource.Entries(
                entries, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of());
    }

    private static SourceEntry entry(ListedPage page) {
        return new SourceEntry(
                Optional.empty(),
                FeedEntries.canonical(page.address(), page.address()),
                page.news().flatMap(ListedNews::title),
                "",
                page.news().flatMap(ListedNews::publishedAsWritten),
                page.news().flatMap(ListedNews::published),
                page.changed(),
                List.of(),
                page.news().map(ListedNews::tags).orElse(List.of()),
                page.image(),
                page.news().flatMap(ListedNews::publication),
                page.news().flatMap(ListedNews::language),
                true);
    }

    /** The words of a link change with the layout; the page's own title counts. */
    private static SourceEntry linkedEntry(LinkList.Link link, URI base) {
        return new SourceEntry(
                Optional.empty(),
                FeedEntries.canonical(link.address(), base),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
