package newsloom.fetch.http;

/**
 * How much of a body is taken: feeds and pages as a whole or not at all, of robots.txt the beginning.
 *
 * @param truncates what is longer is cut off there; otherwise it is refused
 */
public record BodyLimit(int bytes, boolean truncates) {}
