package newsloom.dedupe.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.text.Lexicon;
import newsloom.model.Evidence;
import newsloom.model.Evidence.Kind;

/**
 * Why a report is in its story, as small as it can be kept: a frozen {@link Ledger}.
 *
 * @param lines each a kind, a key (a term, a day, an age, or one of the ledger's marks) and a weight, see {@link #line}
 */
@SuppressWarnings("ArrayRecordComponent") // a primitive row, for a million of these must fit; compared by nobody
record Reasons(long[] lines, RunnerUp runnerUp) {
    private static final Kind[] KINDS = Kind.values();
    private static final double STEPS = 1024;
    private static final int KIND_AT = 48;
    private static final int KEY_AT = 16;

    static final Reasons ALONE = new Reasons(new long[0], RunnerUp.NONE);

    static Reasons alone(RunnerUp runnerUp) {
        return new Reasons(ALONE.lines, runnerUp);
    }

    static Reasons copy(double containment, double weight) {
        return new Reasons(new long[] {line(Kind.COPY, (int) Math.round(100 * containment), weight)}, RunnerUp.NONE);
    }

    /** Those of the lines that weigh something. */
    static Reasons of(long[] lines, RunnerUp runnerUp) {
        long[] weighty = new long[lines.length];
        int size = 0;
        for (long line : lines) {
            weighty[size] = line;
            size += (short) line != 0 ? 1 : 0;
        }
        return new Reasons(Arrays.copyOf(weighty, size), runnerUp);
    }

    /** The weight is kept in steps of 1/1024, between -32 and 32. */
    @SuppressWarnings("EnumOrdinal") // the numbers are read by none but the code that wrote them
    static long line(Kind kind, int key, double weight) {
        long steps = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * STEPS)));
        return (long) kind.ordinal() << KIND_AT | (key & 0xFFFFFFFFL) << KEY_AT | (steps & 0xFFFF);
    }

    void write(StateWriter to, CardList known) {
        to.longs(lines);
        runnerUp.write(to, known);
    }

    static Reasons read(StateReader from, CardList known) {
        return new Reasons(from.longs(), RunnerUp.read(from, known));
    }

    boolean isEmpty() {
        return lines.length == 0;
    }

    double score() {
        double score = 0;
        for (long line : lines) {
            score += weight(line);
        }
        return score;
    }

    List<Evidence> evidence(Lexicon lexicon) {
        List<Evidence> evidence = new ArrayList<>();
        for (long line : lines) {
            Kind kind = KINDS[(int) (line >>> KIND_AT)];
            evidence.add(new Evidence(kind, text(kind, (int) (line >>> KEY_AT), lexicon), weight(line)));
        }
        if (!runnerUp.isNone()) {
            evidence.add(new Evidence(Kind.RUNNER_UP, runnerUp.text(), 0));
        }
        return evidence;
    }

    private static double weight(long line) {
        return (short) line / STEPS;
    }

    private static String text(Kind kind, int key, Lexicon lexicon) {
        return switch (kind) {
            case TERM, NAME, PLACE -> key == Ledger.OTHERS ? "other shared words" : lexicon.text(key);
            case NUMBER -> key == Ledger.CONFLICT ? "no number in common" : lexicon.text(key);
            case LEAD ->
                key == Ledger.CONFLICT ? "the leads name different people and places" : "names of the lead in both";
            case TIME -> key == Ledger.UNDATED ? "undated" : apart(key);
            case DATE -> date(key);
            case PERSON -> "somebody aged " + key;
            case COPY -> key + " % of the shorter text word for word";
            case BAR -> key == Ledger.START ? "what any pair starts with" : "a story of " + key + " articles";
            case ANALYST, RUNNER_UP -> "";
        };
    }

    private static String apart(int days) {
        return days == 0
                ? "published the same day"
                : days == 1 ? "published a day apart" : "published " + days + " days apart";
    }

    private static String date(int key) {
        return switch (key) {
            case Ledger.CONFLICT -> "they speak of different days";
            case Ledger.SAME_WEEKDAY -> "the same day of the week";
            case Ledger.OTHER_WEEKDAY -> "different days of the week";
            default -> "both speak of " + LocalDate.ofEpochDay(key);
        };
    }
}
