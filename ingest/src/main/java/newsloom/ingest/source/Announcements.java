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
import newsloom.model.Source;

/** Reads the answer of a source by its kind. */
final class Announcements {
    private final Readers readers;
    private final int most;

    Announcements(Readers readers, int most) {
        this.readers = readers;
        this.most = most;
    }

    Announced read(Source source, Document document) {
        return switch (source.kind()) {
            case FEED -> feed(source, document);
            case SITEMAP -> sitemap(document);
            case PAGE_LIST -> pages(source, document);
        };
    }

    private Announced feed(Source source, Document document) {
        FeedReading reading = readers.feeds().apply(document);
        return reading instanceof Feed feed
                ? FeedReports.of(feed, document.address().orElse(source.address()), most)
                : new Announced.Unreadable(((FeedReading.NoFeed) reading).reason());
    }

    private Announced sitemap(Document document) {
        SitemapReading reading = readers.sitemaps().apply(document);
        if (reading instanceof SitemapReading.Sitemap sitemap) {
            return reports(
                    latest(sitemap.pages()).stream().map(Announcements::report).toList());
        }
        return new Announced.Unreadable(
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
        return page.news().flatMap(ListedNews::published).or(page::changed);
    }

    private Announced pages(Source source, Document document) {
        LinkList links = readers.links().apply(document);
        if (links.articles().isEmpty()) {
            return new Announced.Unreadable("The page has no links that look like articles.");
        }
        URI base = document.address().orElse(source.address());
        return new Announced.Reports(
                links.articles().stream()
                        .limit(most)
                        .map(link -> linked(link, base))
                        .toList(),
                links.title(),
                links.language(),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    private static Announced reports(List<Report> reports) {
        return new Announced.Reports(reports, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of());
    }

    private static Report report(ListedPage page) {
        return new Report(
                Optional.empty(),
                FeedReports.canonical(page.address(), page.address()),
                page.news().flatMap(ListedNews::title),
                "",
                page.news().flatMap(ListedNews::publishedAsWritten),
                page.news().flatMap(ListedNews::published),
                page.changed(),
                page.news().flatMap(ListedNews::publication),
                page.news().flatMap(ListedNews::language),
                true);
    }

    /** The words of a link change with the layout; the page's own title counts. */
    private static Report linked(LinkList.Link link, URI base) {
        return new Report(
                Optional.empty(),
                FeedReports.canonical(link.address(), base),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
