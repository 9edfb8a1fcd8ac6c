package newsloom.dedupe.explain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.model.Evidence.Kind;

/**
 * Why a report is in its story, as small as it can be kept: a frozen {@link EvidenceAccumulator}.
 *
 * @param lines each a kind, a key (a term, a day or two, an age, or one of the accumulator's marks) and a weight, see {@link #line}
 * @param bar what their sum had to be above; NaN for none
 * @param heldAgainst the headers of the members over which the lines are a mean
 */
@SuppressWarnings("ArrayRecordComponent") // a primitive row, for a million of these must fit; compared by nobody
public record PackedEvidence(long[] lines, RunnerUp runnerUp, float bar, PackedHeader[] heldAgainst) {
    private static final Kind[] KINDS = Kind.values();
    private static final double STEPS = 1000;
    private static final int KIND_BITS = 4;
    private static final int KIND_AT = Long.SIZE - KIND_BITS;
    private static final int KEY_AT = 16;
    private static final int DAY_BITS = 21;
    private static final int DAY_MASK = (1 << DAY_BITS) - 1;
    private static final int DAY_MIDDLE = 1 << 20;
    /** Above every single day. */
    private static final long TWO_DAYS = 1L << 42;

    private static final PackedHeader[] NOBODY = new PackedHeader[0];
    public static final PackedEvidence ALONE = alone(RunnerUp.UNKNOWN);

    public static PackedEvidence alone(RunnerUp runnerUp) {
        return new PackedEvidence(new long[0], runnerUp, Float.NaN, NOBODY);
    }

    public static PackedEvidence copy(double containment, double weight) {
        long[] copied = {line(Kind.COPY, Math.round(100 * containment), weight)};
        return new PackedEvidence(copied, RunnerUp.UNKNOWN, Float.NaN, NOBODY);
    }

    /** Those of the lines that weigh something. */
    static PackedEvidence of(long[] lines, RunnerUp runnerUp, float bar, PackedHeader[] heldAgainst) {
        long[] weighty = new long[lines.length];
        int size = 0;
        for (long line : lines) {
            weighty[size] = line;
            size += (short) line != 0 ? 1 : 0;
        }
        return new PackedEvidence(Arrays.copyOf(weighty, size), runnerUp, bar, heldAgainst);
    }

    /** The same from the other side: what spoke for a report speaks for the only one that it was held against. */
    public PackedEvidence seenFrom(PackedHeader other, RunnerUp runnerUp) {
        return new PackedEvidence(lines, runnerUp, bar, new PackedHeader[] {other});
    }

    /** The weight is kept in thousandths, between -32 and 32: as few digits as tell it, in every record of the topic. */
    @SuppressWarnings("EnumOrdinal") // the numbers are read by none but the code that wrote them
    static long line(Kind kind, long key, double weight) {
        long steps = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * STEPS)));
        return (long) kind.ordinal() << KIND_AT | key << (KIND_BITS + KEY_AT) >>> KIND_BITS | (steps & 0xFFFF);
    }

    public void write(StateWriter to, HeaderList known) {
        to.longs(lines);
        runnerUp.write(to, known);
        to.number(bar);
        to.number(heldAgainst.length);
        for (PackedHeader member : heldAgainst) {
            known.write(member, to);
        }
    }

    public static PackedEvidence read(StateReader from, HeaderList known) {
        return new PackedEvidence(from.longs(), RunnerUp.read(from, known), from.single(), members(from, known));
    }

    private static PackedHeader[] members(StateReader from, HeaderList known) {
        PackedHeader[] members = new PackedHeader[from.integer()];
        Arrays.setAll(members, i -> known.read(from));
        return members;
    }

    /** Whether the lines say anything of this very member. */
    @SuppressWarnings("ReferenceEquality") // of a revised one there are two
    public boolean isHeldAgainst(PackedHeader member) {
        for (PackedHeader each : heldAgainst) {
            if (each == member) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return lines.length == 0;
    }

    public double score() {
        long steps = 0;
        for (long line : lines) {
            steps += (short) line;
        }
        return steps / STEPS;
    }

    public static Kind kind(long line) {
        return KINDS[(int) (line >>> KIND_AT)];
    }

    public static long key(long line) {
        return line << KIND_BITS >> (KIND_BITS + KEY_AT);
    }

    static double rounded(double weight) {
        return Math.round(weight * STEPS) / STEPS;
    }

    public static double weight(long line) {
        return (short) line / STEPS;
    }

    /** One key for two days, that no single day and no mark of the accumulator has. */
    public static long days(int one, int other) {
        return TWO_DAYS | packed(Math.min(one, other)) << DAY_BITS | packed(Math.max(one, other));
    }

    /** The day or the two days of a key, the earlier first. */
    public static List<LocalDate> days(long key) {
        return key < TWO_DAYS ? List.of(LocalDate.ofEpochDay(key)) : List.of(unpacked(key >> DAY_BITS), unpacked(key));
    }

    /** Before the year -900 and after 4840 nothing is reported. */
    private static long packed(long day) {
        return Math.max(0, Math.min(DAY_MASK, day + DAY_MIDDLE));
    }

    private static LocalDate unpacked(long day) {
        return LocalDate.ofEpochDay((day & DAY_MASK) - DAY_MIDDLE);
    }
}
