package newsloom.bench.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one search answers queries beside Newsloom's.
 *
 * @param asked how many of the queries it can say
 * @param same for how many of these its ten newest are Newsloom's
 */
record Comparison(Timings recent, Timings best, int asked, int same) {

    static Comparison of(TextSearch search, TextSearch ours, List<SampleQuery> queries) throws IOException {
        Timings recent = new Timings();
        Timings best = new Timings();
        int asked = 0;
        int same = 0;
        for (SampleQuery query : queries) {
            search.first(query, false); // reads what is on the disk alone
            Optional<List<Long>> first = recent.time(() -> search.first(query, false));
            if (first.isPresent()) {
                best.time(() -> search.first(query, true));
                asked++;
                same += isSame(first.get(), ours.first(query, false).orElseThrow()) ? 1 : 0;
            }
        }
        return new Comparison(recent, best, asked, same);
    }

    /** Articles without a date are all last, in an order of each. */
    private static boolean isSame(List<Long> one, List<Long> other) {
        return new HashSet<>(one.stream().filter(number -> number >= 0).toList())
                .equals(new HashSet<>(
                        other.stream().filter(number -> number >= 0).toList()));
    }

    String agreement() {
        return String.format(Locale.ROOT, "%d of %d", same, asked);
    }
}
