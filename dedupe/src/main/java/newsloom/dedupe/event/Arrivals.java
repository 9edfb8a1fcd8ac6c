package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newsloom.dedupe.state.Blocks;
import newsloom.dedupe.state.Frozen;
import newsloom.dedupe.state.StateReader;

/** The active reports of a language, each in its slot, and which articles they are. */
final class Arrivals {
    private static final int EMPTY = -1;
    private static final int SMALLEST = 1 << 10;

    private List<Report> reports = new ArrayList<>();
    /** An open hash table of slots, by the ids of the articles: ids themselves would take ten times the room. */
    private int[] table = table(SMALLEST);

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
        int slot = table[place(id)];
        return slot == EMPTY ? Optional.empty() : Optional.of(reports.get(slot));
    }

    /** Takes in a report that has the next slot. */
    void add(Report report) {
        reports.add(report);
        count++;
        if (2 * reports.size() > table.length) {
            table = table(2 * table.length);
            reports.forEach(this::enter);
        } else {
            enter(report);
        }
    }

    /** Keeps only these, and gives each a new slot. */
    void keep(List<Report> staying) {
        reports.forEach(report -> report.slot = Report.RETIRED);
        reports = new ArrayList<>(staying);
        table = table(Math.max(SMALLEST, 4 * Integer.highestOneBit(reports.size())));
        for (int slot = 0; slot < reports.size(); slot++) {
            reports.get(slot).slot = slot;
            enter(reports.get(slot));
        }
        reports.forEach(report -> report.neighbours.keepActive());
    }

    /** What was frozen when the reports arrived, and the reasons there are now, is written when it is asked for. */
    Frozen freeze() {
        FrozenReports all = new FrozenReports(reports);
        long ever = count;
        return to -> {
            to.number(ever);
            all.write(to);
        };
    }

    /** Reads them into an empty table, in which they are to be {@link #enterAll entered}. */
    void read(StateReader from, int neighbours) {
        count = from.whole();
        reports = FrozenReports.read(from, neighbours);
    }

    /** Makes those that were read known by the ids of their articles. */
    void enterAll() {
        table = table(Math.max(SMALLEST, 4 * Integer.highestOneBit(Math.max(1, reports.size()))));
        reports.forEach(this::enter);
    }

    Frozen freezeStandings() {
        return Blocks.frozen(reports.size(), (slot, to) -> reports.get(slot).writeStanding(to));
    }

    void readStandings(StateReader from) {
        Blocks.read(from, reports.size(), (slot, part) -> reports.get(slot).readStanding(part, reports::get));
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

    private static int[] table(int size) {
        int[] table = new int[size];
        Arrays.fill(table, EMPTY);
        return table;
    }
}
