package newsloom.ingest.fetch;

import java.time.Duration;

/**
 * How robots.txt is kept.
 *
 * @param largest most bytes that are read of one; RFC 9309 wants 500 KiB at least. Default 512 KiB
 * @param keptHosts most hosts whose rules are remembered. Default 20,000
 * @param kept how long rules are remembered; RFC 9309 wants 24 h at most. Default 12 h
 * @param keptFailure how long a host that could not say its rules is left alone before it is asked again. Default 10 min
 * @param longestDelay longest pause between two requests that is kept to. Default 5 min
 */
public record RobotsSettings(int largest, int keptHosts, Duration kept, Duration keptFailure, Duration longestDelay) {
    private static final int LEAST = 500 << 10;

    public RobotsSettings {
        if (largest < LEAST || keptHosts < 1) {
            throw new IllegalArgumentException("Of robots.txt, at least 500 KiB must be read, and one be kept.");
        }
    }

    public static RobotsSettings defaults() {
        return new RobotsSettings(
                512 << 10, 20_000, Duration.ofHours(12), Duration.ofMinutes(10), Duration.ofMinutes(5));
    }
}
