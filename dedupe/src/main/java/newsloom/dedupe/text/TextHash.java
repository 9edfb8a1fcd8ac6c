package newsloom.dedupe.text;

/** Tells whether two texts are the same, by a hash: in four lanes at once, for every article is read to its end for it. */
public final class TextHash {
    private static final int LANES = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    public static long hash(String text) {
        long first = 1;
        long second = 2;
        long third = 3;
        long fourth = text.length();
        int at = 0;
        for (int whole = text.length() - LANES; at <= whole; at += LANES) {
            first = (first ^ text.charAt(at)) * SPREAD;
            second = (second ^ text.charAt(at + 1)) * SPREAD;
            third = (third ^ text.charAt(at + 2)) * SPREAD;
            fourth = (fourth ^ text.charAt(at + 3)) * SPREAD;
        }
        for (; at < text.length(); at++) {
            first = (first ^ text.charAt(at)) * SPREAD;
        }
        return mix(mix(mix(first) ^ second) ^ third) ^ fourth;
    }

    private static long mix(long hash) {
        return (hash ^ hash >>> 29) * SPREAD;
    }
}
