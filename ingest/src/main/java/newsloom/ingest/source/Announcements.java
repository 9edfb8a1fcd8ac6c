package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.feed.FeedReading;
import newsloom.ingest.read.link.LinkList;
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
        if (reading instanceof SitemapReading.Pages pages) {
            return reports(
                    latest(pages.pages()).stream().map(Announcements::report).toList());
        }
        return new Announced.Unreadable(
                reading instanceof SitemapReading.NoSitemap none
                        ? none.reason()
                        : "It is an index of sitemaps that holds only further ones.");
    }

    private List<SitemapReading.Page> latest(List<SitemapReading.Page> pages) {
        return pages.stream()
                .sorted(Comparator.comparing(
                                (SitemapReading.Page page) -> page.date().orElse(Instant.MIN))
                        .reversed())
                .limit(most)
                .toList();
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

    private static Report report(SitemapReading.Page page) {
        return new Report(
                Optional.empty(),
                FeedReports.canonical(page.address(), page.address()),
                page.title().map(PlainText::oneLine).filter(title -> !title.isEmpty()),
                "",
                page.dateAsWritten(),
                page.date(),
                page.publisher(),
                page.language(),
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
                true);
    }
}
