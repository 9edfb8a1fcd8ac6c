package newsloom.dedupe.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsloom.dedupe.text.Lexicon;
import newsloom.model.Evidence;
import newsloom.model.Evidence.Kind;

/**
 * Why a report is in its story, as small as it can be kept: a frozen {@link Ledger}.
 *
 * @param kinds what kind each line is of
 * @param keys beside the kinds: a term, a day, an age, or one of the ledger's marks
 * @param weights beside the kinds
 * @param runnerUp a sentence on the story that came second, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // primitive rows, for a million of these must fit; compared by nobody
record Reasons(Kind[] kinds, int[] keys, float[] weights, String runnerUp) {
    static final Reasons ALONE = new Reasons(new Kind[0], new int[0], new float[0], "");

    static Reasons alone(String runnerUp) {
        return new Reasons(ALONE.kinds, ALONE.keys, ALONE.weights, runnerUp);
    }

    static Reasons copy(double containment, double weight) {
        return new Reasons(
                new Kind[] {Kind.COPY},
                new int[] {(int) Math.round(100 * containment)},
                new float[] {(float) weight},
                "");
    }

    boolean isEmpty() {
        return kinds.length == 0;
    }

    double score() {
        double score = 0;
        for (float weight : weights) {
            score += weight;
        }
        return score;
    }

    List<Evidence> evidence(Lexicon lexicon) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            Kind kind = kinds[i];
            evidence.add(new Evidence(kind, text(kind, keys[i], lexicon), weights[i]));
        }
        if (!runnerUp.isEmpty()) {
            evidence.add(new Evidence(Kind.RUNNER_UP, runnerUp, 0));
        }
        return evidence;
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
            case RUNNER_UP -> "";
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
