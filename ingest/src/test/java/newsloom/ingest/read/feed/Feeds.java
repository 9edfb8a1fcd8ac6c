package newsloom.ingest.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;

/** Feeds for tests, as if fetched. */
final class Feeds {
    private static final FeedReader READER = new FeedReader(FeedSettings.defaults());

    private Feeds() {}

    static FeedReading reading(byte[] bytes) {
        return READER.read(new Document(
                new Bytes(bytes), Optional.empty(), Optional.of(URI.create("https://harbour.example/news/feed.xml"))));
    }

    static FeedReading reading(String text) {
        return reading(text.getBytes(UTF_8));
    }

    static Feed read(String text) {
        return (Feed) reading(text);
    }

    /** The one entry of an RSS feed. */
    static FeedEntry item(String children) {
        return read("<rss version='2.0'><channel><item>" + children + "</item></channel></rss>")
                .entries()
                .get(0);
    }

    /** The one entry of an Atom feed. */
    static FeedEntry entry(String children) {
        return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + children + "</entry></feed>")
                .entries()
                .get(0);
    }

    static String reason(FeedReading reading) {
        return reading instanceof FeedReading.NoFeed none ? none.reason() : "";
    }
}
