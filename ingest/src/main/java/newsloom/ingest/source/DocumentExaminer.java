package newsloom.ingest.source;

import java.util.List;
import java.util.Optional;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.encoding.Decoder;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.feed.FeedReading;
import newsloom.ingest.read.link.LinkList;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.read.sitemap.SitemapReading;

/** Says what the readers make of bytes, and if nothing, why: for people who wonder about a source. */
public final class DocumentExaminer {
    private final SourceReaders readers;

    public DocumentExaminer(SourceReaders readers) {
        this.readers = readers;
    }

    public ExaminedDocument examine(Document document) {
        FeedReading feed = readers.feeds().apply(document);
        if (feed instanceof Feed read) {
            return new ExaminedDocument.OfFeed(read);
        }
        SitemapReading sitemap = readers.sitemaps().apply(document);
        if (!(sitemap instanceof SitemapReading.NoSitemap noSitemap)) {
            return new ExaminedDocument.OfSitemap(sitemap);
        }
        String encoding = Decoder.decode(document).encoding();
        LinkList links = readers.links().apply(document);
        PageReading page = readers.pages().apply(document);
        if (page instanceof PageReading.Page read) {
            return new ExaminedDocument.OfPage(read, links, encoding);
        }
        PageReading.NoArticle none = (PageReading.NoArticle) page;
        return new ExaminedDocument.Nothing(
                encoding,
                List.of(
                        "No feed: " + ((FeedReading.NoFeed) feed).reason(),
                        "No sitemap: " + noSitemap.reason(),
                        "No article: " + none.reason()),
                Optional.of(links)
                        .filter(found ->
                                !found.articles().isEmpty() || !found.feeds().isEmpty()));
    }
}
