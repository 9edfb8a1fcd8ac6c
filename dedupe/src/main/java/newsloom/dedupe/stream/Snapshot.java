package newsloom.dedupe.stream;

import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * Which log an engine was made of when it was written to a file.
 *
 * @param count how many entries the log had
 * @param chain that of the last of them, which says what log it was
 * @param told the hash of all that was told when it was written, see {@link ToldHash}
 * @param offset where the last of them stands in the changelog, or before that
 */
record Snapshot(long count, long chain, long told, long offset) {

    void write(StateWriter to) {
        to.number(count);
        to.number(chain);
        to.number(told);
        to.number(offset);
    }

    static Snapshot read(StateReader from) {
        return new Snapshot(from.whole(), from.whole(), from.whole(), from.whole());
    }
}
