package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.dedupe.state.Blocks;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;

/** The active reports of a language, each in its slot, and which articles they are. */
public final class ActiveArticles {
    private static final int EMPTY = 0;
    private static final int SLOT_BITS = 24;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int SMALLEST = 1 << 10;

    private List<ActiveArticle> reports = new ArrayList<>();
    /**
     * An open hash table of slots, each one too high and with a part of the hash above, by the ids of the articles: ids
     * themselves would take ten times the room.
     */
    private int[] table = new int[SMALLEST];

    private long count;

    /** How many articles ever came. */
    public long count() {
        return count;
    }

    /** How many reports are active; also the slot of the next. */
    public int size() {
        return reports.size();
    }

    public ActiveArticle get(int slot) {
        return reports.get(slot);
    }

    public List<ActiveArticle> all() {
        return reports;
    }

    public Optional<ActiveArticle> find(String id) {
        int entry = table[place(id)];
        return entry == EMPTY ? Optional.empty() : Optional.of(report(entry));
    }

    /** Takes in a report that has the next slot. */
    public void add(ActiveArticle report) {
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
    public void keep(List<ActiveArticle> staying) {
        reports.forEach(ActiveArticle::retire);
        reports = new ArrayList<>(staying);
        table = new int[Math.max(SMALLEST, 4 * Integer.highestOneBit(reports.size()))];
        for (int slot = 0; slot < reports.size(); slot++) {
            reports.get(slot).reslot(slot);
            enter(reports.get(slot));
        }
        reports.forEach(report -> report.neighbours().keepActive());
    }

    /** What was frozen when the reports arrived, and the reasons there are now, is written when it is asked for. */
    public StateImage image() {
        ArticleSnapshot all = new ArticleSnapshot(reports);
        long ever = count;
        return to -> {
            to.number(ever);
            all.write(to);
        };
    }

    /** Reads them into an empty table, in which they are to be {@link #enterAll entered}. */
    public void read(StateReader from, int neighbours) {
        count = from.whole();
        reports = ArticleSnapshot.read(from, neighbours);
    }

    /** Makes those that were read known by the ids of their articles. */
    public void enterAll() {
        table = new int[Math.max(SMALLEST, 4 * Integer.highestOneBit(Math.max(1, reports.size())))];
        reports.forEach(this::enter);
    }

    public StateImage standingsImage() {
        return Blocks.image(reports.size(), (slot, to) -> reports.get(slot).writeStanding(to));
    }

    public void readStandings(StateReader from) {
        Blocks.read(from, reports.size(), (slot, part) -> reports.get(slot).readStanding(part, reports::get));
    }

    private void enter(ActiveArticle report) {
        String id = report.id();
        table[place(id)] = tag(id) | (report.slot() + 1);
    }

    private int place(String id) {
        int place = ((id.hashCode() * 0x9E3779B1) >>> 7) & (table.length - 1);
        while (table[place] != EMPTY && !isOf(table[place], id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private boolean isOf(int entry, String id) {
        return (entry & ~SLOT_MASK) == tag(id) && report(entry).id().equals(id);
    }

    private ActiveArticle report(int entry) {
        return reports.get((entry & SLOT_MASK) - 1);
    }

    private static int tag(String id) {
        return (id.hashCode() * 0x85EBCA6B) & ~SLOT_MASK;
    }
}
