package newsloom.fetch.http;

/**
 * How much of a body is taken.
 *
 * @param cut what is longer is cut off there; otherwise it is refused
 */
public record BodyLimit(int bytes, boolean cut) {}
