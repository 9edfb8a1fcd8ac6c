package newsloom.dedupe.explain;

import java.util.IdentityHashMap;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * The headers of the active reports: others that hold one write down its slot alone, and hold the very same again when they
 * are read.
 *
 * @param slots of the headers, by identity; of no use to those who read
 */
@SuppressWarnings("ArrayRecordComponent") // as many as there are reports; compared by nobody
public record HeaderList(PackedHeader[] bySlot, IdentityHashMap<PackedHeader, Integer> slots) {
    private static final int OTHER = -1;

    void write(PackedHeader header, StateWriter to) {
        int slot = slots.getOrDefault(header, OTHER);
        to.number(slot);
        if (slot == OTHER) {
            header.write(to);
        }
    }

    PackedHeader read(StateReader from) {
        int slot = from.integer();
        return slot == OTHER ? PackedHeader.read(from) : bySlot[slot];
    }
}
