package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.Evidence.Kind;

/** Adds up what each word, name and date earned over the members of a story, while a report is held against them. */
final class Ledger {
    static final int START = Integer.MIN_VALUE;
    static final int SHARED = Integer.MIN_VALUE + 1;
    static final int CONFLICT = Integer.MIN_VALUE + 2;
    static final int UNDATED = Integer.MIN_VALUE + 3;
    static final int SAME_WEEKDAY = Integer.MIN_VALUE + 4;
    static final int OTHER_WEEKDAY = Integer.MIN_VALUE + 5;
    static final int OTHERS = Integer.MIN_VALUE + 6;

    private final Map<Entry, Double> sums = new LinkedHashMap<>();

    void enter(Kind kind, int key, double weight) {
        if (weight != 0) {
            sums.merge(new Entry(kind, key), weight, Double::sum);
        }
    }

    /** What was earned, shared between so many members. */
    void divide(int members) {
        sums.replaceAll((entry, sum) -> sum / members);
    }

    double total() {
        return sums.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double total(Kind kind) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The weightiest entries, heaviest first; the words, names and numbers beyond {@code most} are summed up as one. */
    Reasons reasons(int most, String runnerUp) {
        List<Map.Entry<Entry, Double>> lines = new ArrayList<>(sums.entrySet());
        lines.sort(Comparator.comparingDouble(line -> -Math.abs(line.getValue())));
        Ledger kept = new Ledger();
        int nearest = nearestInTime();
        int wordy = 0;
        for (Map.Entry<Entry, Double> line : lines) {
            Entry entry = line.getKey().kind() == Kind.TIME ? new Entry(Kind.TIME, nearest) : line.getKey();
            boolean fits = !entry.isWord() || ++wordy <= most;
            kept.enter(fits ? entry.kind() : Kind.TERM, fits ? entry.key() : OTHERS, line.getValue());
        }
        return kept.freeze(runnerUp);
    }

    /** One line tells of the time, with the distance to the nearest member. */
    private int nearestInTime() {
        return sums.keySet().stream()
                .filter(entry -> entry.kind() == Kind.TIME && entry.key() >= 0)
                .mapToInt(Entry::key)
                .min()
                .orElse(UNDATED);
    }

    private Reasons freeze(String runnerUp) {
        int size = sums.size();
        Kind[] kinds = new Kind[size];
        int[] keys = new int[size];
        float[] weights = new float[size];
        int i = 0;
        for (Map.Entry<Entry, Double> line : sums.entrySet()) {
            kinds[i] = line.getKey().kind();
            keys[i] = line.getKey().key();
            weights[i++] = line.getValue().floatValue();
        }
        return new Reasons(kinds, keys, weights, runnerUp);
    }

    private record Entry(Kind kind, int key) {
        boolean isWord() {
            return key >= 0 && (kind == Kind.TERM || kind == Kind.NAME || kind == Kind.NUMBER || kind == Kind.PLACE);
        }
    }
}
