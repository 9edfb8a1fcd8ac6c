package newsloom.ingest.read.feed;

/** What came of reading bytes as a feed. */
public sealed interface FeedReading permits Feed, FeedReading.NoFeed {

    /** {@code reason} is a sentence. */
    record NoFeed(String reason) implements FeedReading {}
}
