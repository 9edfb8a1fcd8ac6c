package newsloom.ingest.worker;

import newsloom.ingest.read.feed.FeedReader;
import newsloom.ingest.read.feed.FeedSettings;
import newsloom.ingest.read.link.LinkReader;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.sitemap.SitemapReader;
import newsloom.ingest.read.sitemap.SitemapSettings;
import newsloom.ingest.source.SourceReaders;

/** The readers as they are outside of tests, too. */
final class TestReaders {
    private TestReaders() {}

    static SourceReaders all() {
        return new SourceReaders(
                new FeedReader(FeedSettings.defaults())::read,
                new PageReader()::read,
                new SitemapReader(SitemapSettings.defaults())::read,
                new LinkReader()::read);
    }
}
