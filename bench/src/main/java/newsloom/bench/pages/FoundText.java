package newsloom.bench.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much of what was found on a page is what people marked, in runs of one word or of several.
 *
 * @param precision of what was found, {@code recall} of what was marked; not a number where there is nothing
 */
record FoundText(double precision, double recall) {
    static FoundText of(List<String> found, List<String> gold, int run) {
        Map<List<String>, Integer> wanted = runs(gold, run);
        Map<List<String>, Integer> got = runs(found, run);
        double right = got.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), wanted.getOrDefault(each.getKey(), 0)))
                .sum();
        return new FoundText(right / total(got), right / total(wanted));
    }

    /** Nothing found where nothing is marked is all right, as the suites count it. */
    double f1() {
        if (Double.isNaN(precision) && Double.isNaN(recall)) {
            return 1;
        }
        return harmonic(Double.isNaN(precision) ? 0 : precision, Double.isNaN(recall) ? 0 : recall);
    }

    /** Means of pages, as Scrapinghub's benchmark takes them: precision and recall each on their own. */
    static FoundText mean(List<FoundText> pages) {
        return new FoundText(mean(pages, FoundText::precision), mean(pages, FoundText::recall));
    }

    private static double mean(List<FoundText> pages, ToDoubleFunction<FoundText> figure) {
        return pages.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
    }

    private static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    private static Map<List<String>, Integer> runs(List<String> words, int run) {
        Map<List<String>, Integer> runs = new HashMap<>();
        int last = words.isEmpty() ? 0 : Math.max(1, words.size() - run + 1);
        IntStream.range(0, last)
                .forEach(at -> runs.merge(words.subList(at, Math.min(words.size(), at + run)), 1, Integer::sum));
        return runs;
    }

    private static int total(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
