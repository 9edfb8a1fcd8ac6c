package newsloom.ingest.source;

import java.util.function.Function;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.feed.FeedReading;
import newsloom.ingest.read.link.LinkList;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.read.sitemap.SitemapReading;

/** What makes sense of the bytes that come. */
public record SourceReaders(
        Function<Document, FeedReading> feeds,
        Function<Document, PageReading> pages,
        Function<Document, SitemapReading> sitemaps,
        Function<Document, LinkList> links) {}
