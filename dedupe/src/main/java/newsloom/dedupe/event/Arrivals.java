package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The active reports of a language, each in its slot, and which articles they are. */
final class Arrivals {
    private static final int EMPTY = -1;

    private final List<Report> reports = new ArrayList<>();
    /** An open hash table of slots, by the ids of the articles: ids themselves would take ten times the room. */
    private int[] table = new int[1 << 10];

    Arrivals() {
        Arrays.fill(table, EMPTY);
    }

    int size() {
        return reports.size();
    }

    Report get(int slot) {
        return reports.get(slot);
    }

    boolean holds(String id) {
        return table[place(id)] != EMPTY;
    }

    /** Takes in a report that has the next slot. */
    void add(Report report) {
        reports.add(report);
        if (2 * reports.size() > table.length) {
            table = new int[2 * table.length];
            Arrays.fill(table, EMPTY);
            reports.forEach(this::enter);
        } else {
            enter(report);
        }
    }

    private void enter(Report report) {
        table[place(report.card.id())] = report.slot;
    }

    private int place(String id) {
        int place = ((id.hashCode() * 0x9E3779B1) >>> 7) & (table.length - 1);
        while (table[place] != EMPTY && !reports.get(table[place]).card.id().equals(id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
