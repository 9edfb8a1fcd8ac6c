package newsloom.bench.soak;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of a soak.
 *
 * @param lost entries that are no articles
 * @param twice articles that were written more than once
 * @param servedTwice pages that were fetched more than once
 * @param hurried requests that came too soon, or two at once
 */
record SoakReport(
        SoakOptions options,
        int published,
        List<String> lost,
        List<String> twice,
        List<String> servedTwice,
        List<String> hurried,
        long requests,
        long pages,
        int kills,
        Duration took) {
    private static final int SHOWN = 10;

    boolean isClean() {
        return lost.isEmpty() && twice.isEmpty() && servedTwice.isEmpty() && hurried.isEmpty() && published > 0;
    }

    void print() {
        show("lost", lost);
        show("written twice", twice);
        show("fetched twice", servedTwice);
        show("hurried", hurried);
        System.out.println(line());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%,d sources, %,d entries, %,d requests, %,d pages, %d kills in %s: %d lost, %d written twice,"
                        + " %d pages fetched twice, %d requests too soon",
                options.sources(),
                published,
                requests,
                pages,
                kills,
                Soak.shown(took),
                lost.size(),
                twice.size(),
                servedTwice.size(),
                hurried.size());
    }

    private static void show(String what, List<String> cases) {
        cases.stream().limit(SHOWN).forEach(each -> System.out.println(what + ": " + each));
    }
}
