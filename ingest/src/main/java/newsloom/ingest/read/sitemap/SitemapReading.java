package newsloom.ingest.read.sitemap;

import java.util.List;

/** What came of reading bytes as a sitemap. */
public sealed interface SitemapReading {

    /**
     * Pages.
     *
     * @param pages in the order of the sitemap
     * @param leftOut how many more it lists than are taken, or without a usable address
     */
    record Sitemap(List<ListedPage> pages, int leftOut) implements SitemapReading {
        public Sitemap {
            pages = List.copyOf(pages);
        }
    }

    /** Further sitemaps; {@code leftOut} as with pages. */
    record Index(List<ListedSitemap> sitemaps, int leftOut) implements SitemapReading {
        public Index {
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /** {@code reason} is a sentence. */
    record NoSitemap(String reason) implements SitemapReading {}
}
