package newsloom.ingest.read.feed;

import newsloom.ingest.read.xml.XmlLimits;

/**
 * How much of a feed is taken.
 *
 * @param largest in bytes
 * @param entries of one feed
 * @param xml what of XML
 */
public record FeedSettings(int largest, int entries, XmlLimits xml) {

    public static FeedSettings defaults() {
        return new FeedSettings(64 << 20, 50_000, XmlLimits.defaults());
    }
}
