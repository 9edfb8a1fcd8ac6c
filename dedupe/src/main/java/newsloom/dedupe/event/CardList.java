package newsloom.dedupe.event;

import java.util.IdentityHashMap;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * The cards of the active reports: others that hold one write down its slot alone, and hold the very same again when they
 * are read.
 *
 * @param slots of the cards, by identity; of no use to those who read
 */
@SuppressWarnings("ArrayRecordComponent") // as many as there are reports; compared by nobody
record CardList(Card[] bySlot, IdentityHashMap<Card, Integer> slots) {
    private static final int OTHER = -1;

    void write(Card card, StateWriter to) {
        int slot = slots.getOrDefault(card, OTHER);
        to.number(slot);
        if (slot == OTHER) {
            card.write(to);
        }
    }

    Card read(StateReader from) {
        int slot = from.integer();
        return slot == OTHER ? Card.read(from) : bySlot[slot];
    }
}
