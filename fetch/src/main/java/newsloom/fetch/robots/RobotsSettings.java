package newsloom.fetch.robots;

import java.time.Duration;

/**
 * How robots.txt is kept.
 *
 * @param largest most bytes that are read of one; RFC 9309 wants 500 KiB at least. Default 512 KiB
 * @param kept how long rules are kept to before they are read again; RFC 9309 wants 24 h at most. Default 12 h
 * @param keptFailure how long a host that could not say its rules is left alone before it is asked again. Default 10 min
 * @param memory most bytes for the rules of all hosts together, more or less. Default 64 MiB
 * @param deadline longest time for reading one. Default 30 s
 * @param longestDelay longest pause between two requests that is kept to. Default 5 min
 */
public record RobotsSettings(
        int largest, Duration kept, Duration keptFailure, int memory, Duration deadline, Duration longestDelay) {
    private static final int LEAST = 500 << 10;
    private static final int MIB = 1 << 20;

    public RobotsSettings {
        if (largest < LEAST || memory < largest) {
            throw new IllegalArgumentException("Of robots.txt, at least 500 KiB must be read, and one be kept.");
        }
    }

    public static RobotsSettings defaults() {
        return new RobotsSettings(
                512 << 10,
                Duration.ofHours(12),
                Duration.ofMinutes(10),
                64 * MIB,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
    }
}
