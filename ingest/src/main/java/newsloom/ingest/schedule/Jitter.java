package newsloom.ingest.schedule;

/** Random numbers that are the same every time: the output function of SplitMix64 (Steele, Lea and Flood, 2014). */
final class Jitter {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Jitter() {}

    /** From -1 to below 1. */
    static double draw(String seed, long turn) {
        long mixed = (seed.hashCode() * GOLDEN) ^ (turn * 0xBF58476D1CE4E5B9L);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (mixed >> 11) * 0x1.0p-52;
    }
}
