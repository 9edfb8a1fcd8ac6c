package newsloom.ingest.read.feed;

/** @param type {@code text/plain} or {@code text/html}; HTML is sanitised */
public record EntryContent(String value, String type) {}
