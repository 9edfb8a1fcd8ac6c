package newsloom.ingest.read.feed;

/**
 * The text of an entry, whole or as a summary.
 *
 * @param type {@code text/plain} or {@code text/html}; HTML is sanitised
 */
public record EntryContent(String value, String type) {}
