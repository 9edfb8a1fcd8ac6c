package newsloom.dedupe.score;

import java.util.Arrays;
import newsloom.dedupe.story.ActiveArticle;

/**
 * Scores of pairs, for joining and for splitting, kept until others need their place: as long as the vectors
 * do not change, nor do the scores of a pair, and repair asks again for most of what was asked when an article arrived.
 */
final class PairScoreCache {
    private static final int FEWEST = 1 << 10;
    private static final int MOST = 1 << 19;
    private static final long NONE = -1;
    private static final int EDITION_AT = 24;
    private static final byte LAST_EDITION = -1;
    private static final int ROOM_PER_REPORT = 8;

    /** Side by side a pair and both its scores: one look into memory in place of three. */
    private long[] entries = new long[0];

    PairScoreCache() {
        clear(FEWEST);
    }

    /** Where this pair stands, or would; {@link #holds} says which. */
    int place(ActiveArticle x, ActiveArticle y) {
        return 2 * ((int) ((pair(x, y) * 0x9E3779B97F4A7C15L) >>> 40) & (size() - 1));
    }

    boolean holds(int place, ActiveArticle x, ActiveArticle y) {
        return entries[place] == pair(x, y);
    }

    float score(int place) {
        return Float.intBitsToFloat((int) (entries[place + 1] >>> Integer.SIZE));
    }

    float scoreForSplit(int place) {
        return Float.intBitsToFloat((int) entries[place + 1]);
    }

    void put(int place, ActiveArticle x, ActiveArticle y, float score, float scoreForSplit) {
        entries[place] = pair(x, y);
        entries[place + 1] = (long) Float.floatToRawIntBits(score) << Integer.SIZE
                | (Float.floatToRawIntBits(scoreForSplit) & 0xFFFFFFFFL);
    }

    /** Takes more room where so many reports are there to be compared. */
    void makeRoom(int reports) {
        if (ROOM_PER_REPORT * (long) reports > size() && size() < MOST) {
            clear(2 * size());
        }
    }

    /** Forgets the pairs of a report whose next edition has other scores, where a number would be given to it again. */
    void forget(ActiveArticle report) {
        if (report.edition() == LAST_EDITION) {
            clear();
        }
    }

    /** Forgets all: reports have other slots from now on. */
    void clear() {
        clear(size());
    }

    private int size() {
        return entries.length / 2;
    }

    private void clear(int size) {
        entries = new long[2 * size];
        Arrays.fill(entries, NONE);
    }

    private static long pair(ActiveArticle x, ActiveArticle y) {
        int one = edition(x);
        int other = edition(y);
        return (long) Math.min(one, other) << Integer.SIZE | (Math.max(one, other) & 0xFFFFFFFFL);
    }

    /** A number that the report shares with no other, nor with its own earlier texts. */
    private static int edition(ActiveArticle report) {
        return report.slot() | report.edition() << EDITION_AT;
    }
}
