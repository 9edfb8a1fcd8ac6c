package newsloom.ingest.source;

import java.util.function.Function;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.feed.FeedReading;
import newsloom.ingest.read.link.LinkList;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.read.sitemap.SitemapReading;

/** The readers that a source or page may need, each from bytes to its kind of reading. */
public record SourceReaders(
        Function<Document, FeedReading> feeds,
        Function<Document, PageReading> pages,
        Function<Document, SitemapReading> sitemaps,
        Function<Document, LinkList> links) {}
