package newsloom.dedupe.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsloom.model.Evidence.Kind;

/** Adds up what each word, name and date earned over the members of a story, while a report is held against them. */
public final class EvidenceAccumulator {
    public static final int START = Integer.MIN_VALUE;
    public static final int SHARED = Integer.MIN_VALUE + 1;
    public static final int CONFLICT = Integer.MIN_VALUE + 2;
    public static final int UNDATED = Integer.MIN_VALUE + 3;
    public static final int SAME_WEEKDAY = Integer.MIN_VALUE + 4;
    public static final int OTHER_WEEKDAY = Integer.MIN_VALUE + 5;
    public static final int OTHERS = Integer.MIN_VALUE + 6;

    private static final Kind[] KINDS = Kind.values();
    private static final int EMPTY = 0;
    private static final int MOST_NAMED = 16;

    private long[] entries = new long[64];
    private double[] sums = new double[64];
    private int count;
    /** An open hash table of places in the two rows, each one too high. */
    private int[] places = new int[256];
    /** The two days nearest each other of those that differ, and how near they are. */
    private int oneDay;

    private int otherDay;
    private int daysBetween;
    private final List<PackedHeader> heldAgainst = new ArrayList<>();

    public void clear() {
        count = 0;
        heldAgainst.clear();
        daysBetween = Integer.MAX_VALUE;
        Arrays.fill(places, EMPTY);
    }

    @SuppressWarnings("EnumOrdinal") // these numbers never leave the memory of this process
    public void enter(Kind kind, int key, double weight) {
        if (weight != 0) {
            int place = place((long) kind.ordinal() << 32 | (key & 0xFFFFFFFFL));
            sums[place] += weight;
        }
    }

    /** The days that two leads speak of differ. */
    public void enterDays(int one, int other, double weight) {
        enter(Kind.DATE, CONFLICT, weight);
        if (weight != 0 && Math.abs(one - other) < daysBetween) {
            oneDay = one;
            otherDay = other;
            daysBetween = Math.abs(one - other);
        }
    }

    /** What is entered next is earned with this member; the first so many are named. */
    public void holdAgainst(PackedHeader member) {
        if (heldAgainst.size() < MOST_NAMED) {
            heldAgainst.add(member);
        }
    }

    /** What was earned, shared between so many members. */
    public void divide(int members) {
        for (int i = 0; i < count; i++) {
            sums[i] /= members;
        }
    }

    /**
     * The weightiest entries, heaviest first; the words, names and numbers beyond {@code most} are summed up as one.
     *
     * @param bar what their sum had to be above
     */
    public PackedEvidence reasons(int most, RunnerUp runnerUp, float bar) {
        long[] lines = new long[count + 2];
        int size = 0;
        double others = 0;
        double time = 0;
        int words = 0;
        for (long heavy : heaviestFirst()) {
            int i = (int) heavy;
            if (kind(i) == Kind.TIME) {
                time += sums[i];
            } else if (isWord(i) && ++words > most) {
                others += sums[i];
            } else {
                lines[size++] = PackedEvidence.line(
                        kind(i), isConflict(i) ? PackedEvidence.days(oneDay, otherDay) : key(i), sums[i]);
            }
        }
        lines[size++] = PackedEvidence.line(Kind.TERM, OTHERS, others);
        lines[size++] = PackedEvidence.line(Kind.TIME, nearestInTime(), time);
        return PackedEvidence.of(Arrays.copyOf(lines, size), runnerUp, bar, heldAgainst.toArray(PackedHeader[]::new));
    }

    private int place(long entry) {
        int slot = (int) ((entry * 0x9E3779B97F4A7C15L) >>> 40) & (places.length - 1);
        while (places[slot] != EMPTY && entries[places[slot] - 1] != entry) {
            slot = (slot + 1) & (places.length - 1);
        }
        return places[slot] == EMPTY ? insert(slot, entry) : places[slot] - 1;
    }

    private int insert(int slot, long entry) {
        if (count == entries.length) {
            grow();
            return place(entry);
        }
        places[slot] = count + 1;
        entries[count] = entry;
        sums[count] = 0;
        return count++;
    }

    private void grow() {
        long[] known = Arrays.copyOf(entries, count);
        entries = Arrays.copyOf(entries, 2 * count);
        sums = Arrays.copyOf(sums, 2 * count);
        places = new int[8 * count];
        double[] kept = Arrays.copyOf(sums, count);
        count = 0;
        for (int i = 0; i < known.length; i++) {
            sums[place(known[i])] = kept[i];
        }
    }

    /** Their places stand in the lower halves. */
    private long[] heaviestFirst() {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = (long) ~Float.floatToRawIntBits((float) Math.abs(sums[i])) << 32 | i;
        }
        Arrays.sort(order);
        return order;
    }

    /** One line tells of the time, with the distance to the nearest member. */
    private int nearestInTime() {
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            nearest = kind(i) == Kind.TIME && key(i) >= 0 ? Math.min(nearest, key(i)) : nearest;
        }
        return nearest == Integer.MAX_VALUE ? UNDATED : nearest;
    }

    private boolean isConflict(int i) {
        return kind(i) == Kind.DATE && key(i) == CONFLICT;
    }

    private boolean isWord(int i) {
        Kind kind = kind(i);
        return key(i) >= 0 && (kind == Kind.TERM || kind == Kind.NAME || kind == Kind.NUMBER);
    }

    private Kind kind(int i) {
        return KINDS[(int) (entries[i] >>> 32)];
    }

    private int key(int i) {
        return (int) entries[i];
    }
}
