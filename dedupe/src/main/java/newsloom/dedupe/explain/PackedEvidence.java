package newsloom.dedupe.explain;

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
 * Why a report is in its story, as small as it can be kept: a frozen {@link EvidenceAccumulator}.
 *
 * @param lines each a kind, a key (a term, a day, an age, or one of the ledger's marks) and a weight, see {@link #line}
 */
@SuppressWarnings("ArrayRecordComponent") // a primitive row, for a million of these must fit; compared by nobody
public record PackedEvidence(long[] lines, RunnerUp runnerUp) {
    private static final Kind[] KINDS = Kind.values();
    private static final double STEPS = 1024;
    private static final int KIND_AT = 48;
    private static final int KEY_AT = 16;

    public static final PackedEvidence ALONE = new PackedEvidence(new long[0], RunnerUp.NONE);

    public static PackedEvidence alone(RunnerUp runnerUp) {
        return new PackedEvidence(ALONE.lines, runnerUp);
    }

    public static PackedEvidence copy(double containment, double weight) {
        return new PackedEvidence(
                new long[] {line(Kind.COPY, (int) Math.round(100 * containment), weight)}, RunnerUp.NONE);
    }

    /** Those of the lines that weigh something. */
    static PackedEvidence of(long[] lines, RunnerUp runnerUp) {
        long[] weighty = new long[lines.length];
        int size = 0;
        for (long line : lines) {
            weighty[size] = line;
            size += (short) line != 0 ? 1 : 0;
        }
        return new PackedEvidence(Arrays.copyOf(weighty, size), runnerUp);
    }

    /** The weight is kept in steps of 1/1024, between -32 and 32. */
    @SuppressWarnings("EnumOrdinal") // the numbers are read by none but the code that wrote them
    static long line(Kind kind, int key, double weight) {
        long steps = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * STEPS)));
        return (long) kind.ordinal() << KIND_AT | (key & 0xFFFFFFFFL) << KEY_AT | (steps & 0xFFFF);
    }

    public void write(StateWriter to, HeaderList known) {
        to.longs(lines);
        runnerUp.write(to, known);
    }

    public static PackedEvidence read(StateReader from, HeaderList known) {
        return new PackedEvidence(from.longs(), RunnerUp.read(from, known));
    }

    public boolean isEmpty() {
        return lines.length == 0;
    }

    public double score() {
        double score = 0;
        for (long line : lines) {
            score += weight(line);
        }
        return score;
    }

    public List<Evidence> evidence(Lexicon lexicon) {
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
            case TERM, NAME, PLACE -> key == EvidenceAccumulator.OTHERS ? "other shared words" : lexicon.text(key);
            case NUMBER -> key == EvidenceAccumulator.CONFLICT ? "no number in common" : lexicon.text(key);
            case LEAD ->
                key == EvidenceAccumulator.CONFLICT
                        ? "the leads name different people and places"
                        : "names of the lead in both";
            case TIME -> key == EvidenceAccumulator.UNDATED ? "undated" : apart(key);
            case DATE -> date(key);
            case PERSON -> "somebody aged " + key;
            case COPY -> key + " % of the shorter text word for word";
            case BAR ->
                key == EvidenceAccumulator.START ? "what any pair starts with" : "a story of " + key + " articles";
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
            case EvidenceAccumulator.CONFLICT -> "they speak of different days";
            case EvidenceAccumulator.SAME_WEEKDAY -> "the same day of the week";
            case EvidenceAccumulator.OTHER_WEEKDAY -> "different days of the week";
            default -> "both speak of " + LocalDate.ofEpochDay(key);
        };
    }
}
