package newsloom.dedupe.event;

import java.util.Arrays;

/**
 * Scores of pairs, for joining and for splitting, kept until others need their place: as long as the profiles
 * do not change, nor do the scores of a pair, and repair asks again for most of what was asked when an article arrived.
 */
final class PairMemory {
    private static final int FEWEST = 1 << 10;
    private static final int MOST = 1 << 17;
    private static final long NONE = -1;
    private static final int ROOM_PER_REPORT = 16;

    private long[] pairs = new long[0];
    private float[] scores = new float[0];
    private float[] forSplit = new float[0];

    PairMemory() {
        clear(FEWEST);
    }

    /** Where this pair stands, or would; {@link #holds} says which. */
    int place(Report x, Report y) {
        return (int) ((pair(x, y) * 0x9E3779B97F4A7C15L) >>> 40) & (pairs.length - 1);
    }

    boolean holds(int place, Report x, Report y) {
        return pairs[place] == pair(x, y);
    }

    float score(int place) {
        return scores[place];
    }

    float scoreForSplit(int place) {
        return forSplit[place];
    }

    void put(int place, Report x, Report y, float score, float scoreForSplit) {
        pairs[place] = pair(x, y);
        scores[place] = score;
        forSplit[place] = scoreForSplit;
    }

    /** Takes more room where so many reports are there to be compared. */
    void makeRoom(int reports) {
        if (ROOM_PER_REPORT * (long) reports > pairs.length && pairs.length < MOST) {
            clear(2 * pairs.length);
        }
    }

    /** Forgets the pairs of one report. */
    void forget(Report report) {
        for (int i = 0; i < pairs.length; i++) {
            if ((int) (pairs[i] >> 32) == report.slot || (int) pairs[i] == report.slot) {
                pairs[i] = NONE;
            }
        }
    }

    /** Forgets all: reports have other slots from now on. */
    void clear() {
        clear(pairs.length);
    }

    private void clear(int size) {
        pairs = new long[size];
        scores = new float[size];
        forSplit = new float[size];
        Arrays.fill(pairs, NONE);
    }

    private static long pair(Report x, Report y) {
        return (long) Math.min(x.slot, y.slot) << 32 | Math.max(x.slot, y.slot);
    }
}
