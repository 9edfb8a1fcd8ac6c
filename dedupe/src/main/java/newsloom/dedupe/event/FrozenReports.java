package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.state.Blocks;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** What each report was given when its text arrived, and its reasons: revisions that come meanwhile change none of it. */
final class FrozenReports {
    private final long[] arrivals;
    private final float[] orders;
    private final Card[] cards;
    private final Profile[] profiles;
    private final Sketch[] sketches;
    private final Reasons[] reasons;

    FrozenReports(List<Report> reports) {
        int count = reports.size();
        arrivals = new long[count];
        orders = new float[count];
        cards = new Card[count];
        profiles = new Profile[count];
        sketches = new Sketch[count];
        reasons = new Reasons[count];
        for (int slot = 0; slot < count; slot++) {
            keep(slot, reports.get(slot));
        }
    }

    void write(StateWriter to) {
        to.number(cards.length);
        Blocks.write(to, cards.length, (slot, block) -> {
            block.number(arrivals[slot]);
            block.number(orders[slot]);
            cards[slot].write(block);
            profiles[slot].write(block);
            sketches[slot].write(block);
        });
        CardList known = new CardList(cards, slots());
        Blocks.write(to, cards.length, (slot, block) -> reasons[slot].write(block, known));
    }

    /** @param neighbours how many of the nearest reports each knows */
    static List<Report> read(StateReader from, int neighbours) {
        Report[] reports = new Report[from.integer()];
        Card[] cards = new Card[reports.length];
        Blocks.read(from, reports.length, (slot, block) -> {
            reports[slot] = read(block, slot, neighbours);
            cards[slot] = reports[slot].card;
        });
        CardList known = new CardList(cards, new IdentityHashMap<>());
        Blocks.read(from, reports.length, (slot, block) -> reports[slot].reasons = Reasons.read(block, known));
        return new ArrayList<>(Arrays.asList(reports));
    }

    private static Report read(StateReader from, int slot, int neighbours) {
        long arrival = from.whole();
        float order = from.single();
        return new Report(
                slot,
                arrival,
                Card.read(from),
                Profile.read(from),
                Sketch.read(from),
                order,
                new Neighbours(neighbours));
    }

    private void keep(int slot, Report report) {
        arrivals[slot] = report.arrival;
        orders[slot] = report.order;
        cards[slot] = report.card;
        profiles[slot] = report.profile;
        sketches[slot] = report.sketch;
        reasons[slot] = report.reasons;
    }

    private IdentityHashMap<Card, Integer> slots() {
        IdentityHashMap<Card, Integer> slots = new IdentityHashMap<>(cards.length);
        for (int slot = 0; slot < cards.length; slot++) {
            slots.put(cards[slot], slot);
        }
        return slots;
    }
}
