package newsloom.fetch;

import java.time.Duration;

/**
 * What one server may cost.
 *
 * @param deadline longest time for one exchange with all its redirects. Default 60 s
 * @param connect longest time until a connection stands. Default 10 s
 * @param silence longest time without a byte. Default 20 s
 * @param largest most bytes of an answer, also when decompressed. Default 16 MiB
 * @param longestHeader longest line of an answer's head, in bytes. Default 16 KiB
 * @param mostHeaders most lines of an answer's head. Default 200
 * @param redirectGap how long a host that redirects lead to is left alone after each request. Default 1 s
 * @param connectionsPerHost most connections to one host at once. Default 2
 * @param connections most connections at once. Default 256
 */
public record FetchLimits(
        Duration deadline,
        Duration connect,
        Duration silence,
        int largest,
        int longestHeader,
        int mostHeaders,
        Duration redirectGap,
        int connectionsPerHost,
        int connections) {

    private static final int MIB = 1 << 20;

    public FetchLimits {
        if (Math.min(Math.min(largest, longestHeader), Math.min(mostHeaders, connectionsPerHost)) < 1
                || connections < connectionsPerHost) {
            throw new IllegalArgumentException("The limits of fetching must be at least 1.");
        }
        if (isNone(deadline) || isNone(connect) || isNone(silence)) {
            throw new IllegalArgumentException("The times of fetching must be longer than none.");
        }
    }

    public static FetchLimits defaults() {
        return new FetchLimits(
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                16 * MIB,
                1 << 14,
                200,
                Duration.ofSeconds(1),
                2,
                256);
    }

    public FetchLimits withDeadline(Duration time) {
        return new FetchLimits(
                time,
                connect,
                silence,
                largest,
                longestHeader,
                mostHeaders,
                redirectGap,
                connectionsPerHost,
                connections);
    }

    private static boolean isNone(Duration time) {
        return time.isZero() || time.isNegative();
    }
}
