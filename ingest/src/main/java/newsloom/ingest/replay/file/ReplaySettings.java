package newsloom.ingest.replay.file;

/**
 * How much a replay reads at once.
 *
 * @param longestLine longest line of JSON, or JSON object, in bytes; a longer one is refused. Default 4 MiB
 * @param longestText longest text file, unpacked, in bytes; a longer one is refused. Default 4 MiB
 * @param longestPage longest page, alone or in an archive, unpacked, in bytes; a longer one is refused. Default 12 MiB
 * @param excerpt how much of something refused is kept, in characters. Default 4096
 */
public record ReplaySettings(int longestLine, int longestText, int longestPage, int excerpt) {
    private static final int MIB = 1 << 20;

    public ReplaySettings {
        if (longestLine < 1 || longestText < 1 || longestPage < 1 || excerpt < 1) {
            throw new IllegalArgumentException("The limits of a replay must be at least 1.");
        }
    }

    public ReplaySettings(int longestLine, int longestText, int excerpt) {
        this(longestLine, longestText, 12 * MIB, excerpt);
    }

    public static ReplaySettings defaults() {
        return new ReplaySettings(4 * MIB, 4 * MIB, 12 * MIB, 4096);
    }
}
