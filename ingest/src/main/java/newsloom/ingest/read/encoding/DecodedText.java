package newsloom.ingest.read.encoding;

/**
 * What bytes say.
 *
 * @param encoding the one they were read in, as the web names it, in lower case
 */
public record DecodedText(String text, String encoding) {}
