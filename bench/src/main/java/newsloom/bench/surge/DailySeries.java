package newsloom.bench.surge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** In how many articles a word stood on each of some days in a row. */
record DailySeries(LocalDate first, List<Integer> counts) {
    private static final int TIMES = 5;
    private static final int MORE = 4;

    DailySeries {
        counts = List.copyOf(counts);
    }

    int days() {
        return counts.size();
    }

    int count(int day) {
        return counts.get(day);
    }

    /** The same with two days of five times the mean, and of at least 4 more than they had. */
    DailySeries surging(int from) {
        int raised = (int) Math.round(TIMES * mean(0, days()));
        return new DailySeries(
                first,
                IntStream.range(0, days())
                        .mapToObj(day ->
                                day == from || day == from + 1 ? Math.max(raised, count(day) + MORE) : count(day))
                        .toList());
    }

    double mean(int from, int to) {
        return IntStream.range(from, to).map(this::count).average().orElse(0);
    }

    static DailySeries of(LocalDate first, int... counts) {
        return new DailySeries(first, Arrays.stream(counts).boxed().toList());
    }
}
