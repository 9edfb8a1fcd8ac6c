package newsloom.ingest.read.sitemap;

import newsloom.ingest.read.xml.XmlLimits;

/**
 * How much of a sitemap is taken.
 *
 * @param largest most bytes, unpacked; the protocol allows 50 MiB. Default 50 MiB
 * @param entries most pages or sitemaps; the protocol allows 50,000. Default 50,000
 * @param xml depth, elements and the like. Default 20 deep, 1,000,000 elements
 */
public record SitemapSettings(int largest, int entries, XmlLimits xml) {
    private static final int MIB = 1 << 20;

    public SitemapSettings {
        if (largest < 1 || entries < 1) {
            throw new IllegalArgumentException("The limits of a sitemap must be at least 1.");
        }
    }

    public static SitemapSettings defaults() {
        return new SitemapSettings(50 * MIB, 50_000, new XmlLimits(20, 1_000_000, 50, 10_000));
    }
}
