package newsloom.dedupe.stream;

/**
 * Where the dedupe service stands, for whoever asks after its health.
 *
 * @param live it works, or will; only a new start helps when not
 * @param connected Kafka is there; while it is not, articles wait
 * @param ready every partition it was given has its engine, and articles become stories
 * @param read how many entries of the logs were read for the engines that are being made
 * @param toRead about how many there are; 0 when no engine is being made
 * @param snapshotRead how many bytes were read of the snapshots from which the making of engines begins
 * @param snapshotToRead how many they have; 0 when none is being read
 */
public record Readiness(
        boolean live,
        boolean connected,
        boolean ready,
        long read,
        long toRead,
        long snapshotRead,
        long snapshotToRead) {
    private static final int MEGABYTE = 1_000_000;

    /** In words: what it is doing and how far it is. */
    public String sentence() {
        if (!live) {
            return "The dedupe service has stopped; start it again.";
        }
        if (snapshotToRead > 0) {
            return "Reading the engine from its snapshot: " + snapshotRead / MEGABYTE + " of "
                    + snapshotToRead / MEGABYTE + " MB.";
        }
        if (toRead > 0) {
            return "Making the engine from the log of articles: read " + read + " of " + toRead + " entries.";
        }
        if (!connected) {
            return "Kafka does not answer; articles are grouped again when it does.";
        }
        return ready ? "Grouping articles." : "Waiting for partitions to work on.";
    }
}
