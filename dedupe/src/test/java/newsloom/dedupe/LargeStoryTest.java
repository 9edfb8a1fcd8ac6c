package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.story.StoryHead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One event that hundreds tell of, each in words of its own: it stays one story, and its size costs nothing. */
@Tag("processor-time")
class LargeStoryTest {
    private static final int SOME = 200;
    private static final List<String> WORDS = IntStream.range(0, 900)
            .mapToObj(i -> "" + "bdfgklmnprst".charAt(i % 12) + "aeiou".charAt(i / 12 % 5) + "lnrst".charAt(i / 60 % 5)
                    + "ka,lo,mi".split(",", -1)[i / 300])
            .toList();
    private static final List<String> PLACES =
            List.of("Vessaly", "Brackwater", "Tarnholm", "Oskol", "Lindqvist", "Castellane", "Pellier", "Drusk");

    private final Random random = new Random(11);
    private final StoryEngine engine = new StoryEngine(Parameters.defaults());
    private int largest;

    @Test
    void staysOneStory() {
        IntStream.range(0, 600).forEach(this::report);

        assertThat(largest).isGreaterThanOrEqualTo(590);
    }

    @Test
    void anArticleIntoALargeStoryIsHeldAgainstNoMoreThanOneIntoASmallerOne() {
        IntStream.range(0, SOME).forEach(this::report);
        long small = comparisons(SOME);
        IntStream.range(2 * SOME, 1_800).forEach(this::report);
        long large = comparisons(1_800);

        assertThat(large).isLessThan(small * 11 / 10);
    }

    @Test
    void reportsOnAnotherEventOfItsKindThatNameOtherPlacesStayOut() {
        IntStream.range(0, 100).forEach(i -> quake(i, PLACES.subList(0, 4)));
        int own = largest;
        IntStream.range(100, 140).forEach(i -> quake(i, List.of("Ostrel", "Kilmoor", "Dunwold", "Selvik")));

        assertThat(own).isGreaterThanOrEqualTo(95);
        assertThat(largest).isLessThanOrEqualTo(own + 2);
    }

    /** All reports on a quake draw from the same words. */
    private void quake(int i, List<String> places) {
        String text = "The quake " + kind(12) + " in " + any(places) + ' ' + kind(12) + " at " + any(places) + ' '
                + kind(12) + '.';
        add(i, "2024-03-11", places.get(0) + " quake " + kind(3), text);
    }

    private String kind(int count) {
        return words(count, 260);
    }

    private String any(List<String> places) {
        return places.get(random.nextInt(places.size()));
    }

    /** By processor time, which another program at work beside it hardly changes; with a wide margin all the same. */
    @Test
    void anArticleIntoAStoryOfTenThousandCostsWhatOneIntoAHundredDoes() {
        IntStream.range(0, 10_000).forEach(this::report);
        LargeStoryTest fresh = new LargeStoryTest();
        IntStream.range(0, SOME / 2).forEach(fresh::report);

        double large = nanos(10_000);
        double small = fresh.nanos(SOME / 2);

        assertThat(largest).isGreaterThan(9_900);
        assertThat(fresh.largest).isBetween(SOME, 2 * SOME);
        assertThat(large).isLessThan(2.5 * small);
    }

    /** Of this thread, for as many articles more. */
    private double nanos(int from) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        IntStream.range(from, from + SOME).forEach(this::report);
        return threads.getCurrentThreadCpuTime() - before;
    }

    /** Of as many articles more. */
    private long comparisons(int from) {
        long before = engine.activity().comparisons();
        IntStream.range(from, from + SOME).forEach(this::report);
        return engine.activity().comparisons() - before;
    }

    private void report(int i) {
        String text = PLACES.get(random.nextInt(4)) + ' ' + words(30) + ". In " + PLACES.get(4 + random.nextInt(4))
                + ' ' + words(30) + ". The quake at Vessaly " + words(30) + '.';
        add(i, "2024-03-1" + Math.min(9, i / 800), "Quake at Vessaly " + words(4), text);
    }

    private void add(int i, String day, String title, String text) {
        Article article = new Newspaper("Paper " + i % 40).prints(day, "report-" + i, title, text);
        for (StoryHead head : engine.add(article).heads()) {
            largest = Math.max(largest, head.counts().articles());
        }
    }

    private String words(int count) {
        return words(count, WORDS.size());
    }

    private String words(int count, int of) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(of)))
                .collect(Collectors.joining(" "));
    }
}
