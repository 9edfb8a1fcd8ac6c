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
