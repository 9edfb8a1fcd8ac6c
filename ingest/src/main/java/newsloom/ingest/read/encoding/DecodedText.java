package newsloom.ingest.read.encoding;

/**
 * Text that was decoded from bytes, for readers of feeds and pages.
 *
 * @param encoding the one they were read in, as the web names it, in lower case
 */
public record DecodedText(String text, String encoding) {}
