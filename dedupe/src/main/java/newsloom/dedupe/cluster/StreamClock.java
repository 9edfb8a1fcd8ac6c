package newsloom.dedupe.cluster;

import java.util.Arrays;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * What day it is in a stream: not the very latest that an article was dated, for a few are dated wrongly, but one that
 * several have reached.
 */
final class StreamClock {
    private static final int KEPT = 32;
    private static final int ARTICLES_PER_DOUBT = 16;

    private final float[] latestFirst = new float[KEPT];
    private int seen;

    StreamClock() {
        Arrays.fill(latestFirst, Float.NEGATIVE_INFINITY);
    }

    /** @param day in days since 1970 */
    void saw(float day) {
        seen++;
        int at = KEPT - 1;
        if (day <= latestFirst[at]) {
            return;
        }
        while (at > 0 && latestFirst[at - 1] < day) {
            latestFirst[at] = latestFirst[at - 1];
            at--;
        }
        latestFirst[at] = day;
    }

    /** In days since 1970; 0 before the first. */
    float today() {
        return seen == 0 ? 0 : latestFirst[Math.min(KEPT - 1, seen / ARTICLES_PER_DOUBT)];
    }

    void write(StateWriter to) {
        to.number(seen);
        to.floats(latestFirst);
    }

    void read(StateReader from) {
        seen = from.integer();
        System.arraycopy(from.floats(), 0, latestFirst, 0, KEPT);
    }
}
