package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.dedupe.state.Frozen;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** The active reports of a language, each in its slot, and which articles they are. */
final class Arrivals {
    private static final int EMPTY = 0;
    private static final int SLOT_BITS = 24;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int SMALLEST = 1 << 10;

    private List<Report> reports = new ArrayList<>();
    /**
     * An open hash table of slots, each one too high and with a part of the hash above, by the ids of the articles: ids
     * themselves would take ten times the room.
     */
    private int[] table = new int[SMALLEST];

    private long count;

    /** How many articles ever came. */
    long count() {
        return count;
    }

    /** How many reports are active; also the slot of the next. */
    int size() {
        return reports.size();
    }

    Report get(int slot) {
        return reports.get(slot);
    }

    List<Report> all() {
        return reports;
    }

    Optional<Report> find(String id) {
        int entry = table[place(id)];
        return entry == EMPTY ? Optional.empty() : Optional.of(report(entry));
    }

    /** Takes in a report that has the next slot. */
    void add(Report report) {
        reports.add(report);
        count++;
        if (2 * reports.size() > table.length) {
            table = new int[2 * table.length];
            reports.forEach(this::enter);
        } else {
            enter(report);
        }
    }

    /** Keeps only these, and gives each a new slot. */
    void keep(List<Report> staying) {
        reports.forEach(report -> report.slot = Report.RETIRED);
        reports = new ArrayList<>(staying);
        table = new int[Math.max(SMALLEST, 4 * Integer.highestOneBit(reports.size()))];
        for (int slot = 0; slot < reports.size(); slot++) {
            reports.get(slot).slot = slot;
            enter(reports.get(slot));
        }
        reports.forEach(report -> report.neighbours.keepActive());
    }

    /** What was frozen when the reports arrived, and the reasons there are now, is written when it is asked for. */
    Frozen freeze() {
        List<Frozen> all = reports.stream().map(Report::freeze).toList();
        List<Reasons> reasons = reports.stream().map(report -> report.reasons).toList();
        long ever = count;
        return to -> {
            to.number(ever);
            to.number(all.size());
            all.forEach(report -> report.write(to));
            reasons.forEach(reason -> reason.write(to));
        };
    }

    /** @param neighbours how many of the nearest reports each knows */
    void read(StateReader from, int neighbours) {
        long ever = from.whole();
        int size = from.integer();
        for (int slot = 0; slot < size; slot++) {
            add(Report.read(from, slot, neighbours));
        }
        reports.forEach(report -> report.reasons = Reasons.read(from, this::known));
        count = ever;
    }

    private Card known(Card card) {
        return find(card.id()).map(report -> report.card).filter(card::isSame).orElse(card);
    }

    void writeStandings(StateWriter to) {
        reports.forEach(report -> report.writeStanding(to));
    }

    void readStandings(StateReader from) {
        reports.forEach(report -> report.readStanding(from, reports::get));
    }

    private void enter(Report report) {
        String id = report.card.id();
        table[place(id)] = tag(id) | (report.slot + 1);
    }

    private int place(String id) {
        int place = ((id.hashCode() * 0x9E3779B1) >>> 7) & (table.length - 1);
        while (table[place] != EMPTY && !isOf(table[place], id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private boolean isOf(int entry, String id) {
        return (entry & ~SLOT_MASK) == tag(id) && report(entry).card.id().equals(id);
    }

    private Report report(int entry) {
        return reports.get((entry & SLOT_MASK) - 1);
    }

    private static int tag(String id) {
        return (id.hashCode() * 0x85EBCA6B) & ~SLOT_MASK;
    }
}
