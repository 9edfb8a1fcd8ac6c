package newsloom.ingest.source;

import java.util.List;
import java.util.Optional;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.link.LinkList;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.read.sitemap.SitemapReading;

/** What the readers made of bytes, by {@link DocumentExaminer}: for {@code newsloom read}. */
public sealed interface ExaminedDocument {

    record OfFeed(Feed feed) implements ExaminedDocument {}

    record OfSitemap(SitemapReading sitemap) implements ExaminedDocument {}

    record OfPage(PageReading.Page page, LinkList links, String encoding) implements ExaminedDocument {}

    /** None of what it could be; each reason is a sentence. */
    record Nothing(String encoding, List<String> reasons, Optional<LinkList> links) implements ExaminedDocument {}
}
