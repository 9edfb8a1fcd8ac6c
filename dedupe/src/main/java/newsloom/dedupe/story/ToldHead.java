package newsloom.dedupe.story;

import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * What was last told of a story as a whole, by the numbers of the updates that told it.
 *
 * @param founded that with which it began
 * @param canonicalSince that since which its canonical article is the one
 */
public record ToldHead(long founded, long canonicalSince, int voices) {
    /** Of one that was never told of. */
    public static final ToldHead UNTOLD = new ToldHead(0, 0, 0);

    private static final long BEFORE_ANOTHER = -1;

    /** Its canonical article is not the one that was told: it goes on without the stories that it was one with. */
    ToldHead withAnotherCanonical() {
        return new ToldHead(founded, BEFORE_ANOTHER, voices);
    }

    public boolean isCanonicalTold() {
        return canonicalSince != BEFORE_ANOTHER;
    }

    public boolean isUntold() {
        return founded == 0;
    }

    void write(StateWriter to) {
        to.number(founded);
        to.number(canonicalSince);
        to.number(voices);
    }

    static ToldHead read(StateReader from) {
        return new ToldHead(from.whole(), from.whole(), from.integer());
    }
}
