package newsloom.dedupe.stream;

/**
 * Where the dedupe service stands, for whoever asks after its health.
 *
 * @param live it works, or will; only a new start helps when not
 * @param ready every partition it was given has its engine, and articles become stories
 * @param read how many entries of the logs were read for the engines that are being made
 * @param toRead about how many there are; 0 when no engine is being made
 */
public record Readiness(boolean live, boolean ready, long read, long toRead) {

    /** In words: what it is doing and how far it is. */
    public String sentence() {
        if (!live) {
            return "The dedupe service has stopped; start it again.";
        }
        if (toRead > 0) {
            return "Making the engine from the log of articles: read " + read + " of " + toRead + " entries.";
        }
        return ready ? "Grouping articles." : "Waiting for partitions to work on.";
    }
}
