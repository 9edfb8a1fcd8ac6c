package newsloom.ingest.fetch;

/**
 * How much of a body is taken.
 *
 * @param cut what is longer is cut off there; otherwise it is refused
 */
record Bound(int bytes, boolean cut) {}
