package newsloom.dedupe.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.model.Article;

/** Whatever happens to the members of large stories, what is kept of them is what going through all of them says. */
class StoryTotalsProperties {
    private static final Instant START = Instant.parse("2024-03-11T06:00:00Z");
    private static final int FIRST = 75;
    private static final int STEPS = 150;

    private final OpenStories stories = new OpenStories("en");
    private final List<ActiveArticle> reports = new ArrayList<>();
    private OpenStory large = OpenStory.NONE;
    private OpenStory other = OpenStory.NONE;

    @Property(tries = 60)
    void theyAreTheSameAtEveryStep(@ForAll Random random) {
        large = stories.found(report(random));
        other = stories.found(report(random));
        for (int i = 0; i < 2 * FIRST; i++) {
            stories.put(report(random), i % 2 == 0 ? large : other);
        }
        for (int i = 0; i < STEPS; i++) {
            step(random);
            agrees(large);
            agrees(other);
        }
    }

    private void step(Random random) {
        ActiveArticle any = any(large, random);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> stories.put(report(random), random.nextBoolean() ? large : other);
            case 3 -> CopyFamilies.part(List.of(any), other, report -> stories.move(report, other));
            case 4 -> CopyFamilies.part(List.of(any(other, random)), large, report -> stories.move(report, large));
            case 5 -> any.meet(any(large, random), 8 * random.nextDouble() - 2);
            case 6, 7 -> copy(random);
            case 8 -> CopyFamilies.leave(any);
            case 9 -> part(random);
            case 10 -> revise(any, random);
            default -> change(random);
        }
    }

    /** A new copy, that may be earlier than what it copies. */
    private void copy(Random random) {
        ActiveArticle report = report(random);
        ActiveArticle first = any(large, random).family();
        stories.put(report, large);
        if (report.isBefore(first)) {
            first.follow(report);
            CopyFamilies.of(report).forEach(ActiveArticle::change);
        } else {
            report.follow(first);
        }
    }

    /** Some leave those of their copy families that stay. */
    private void part(Random random) {
        List<ActiveArticle> leaving = large.members().stream()
                .filter(member -> random.nextInt(30) == 0)
                .toList();
        if (!leaving.isEmpty()) {
            CopyFamilies.part(leaving, other, report -> stories.move(report, other));
        }
    }

    private static void revise(ActiveArticle report, Random random) {
        CopyFamilies.leave(report);
        float order = order(random);
        report.revise(header(report.id(), order, random), report.vector(), Sketch.EMPTY, order);
    }

    /** A merger, and a story that begins anew; now and then. */
    private void change(Random random) {
        if (random.nextInt(10) == 0) {
            List.copyOf(other.members()).forEach(report -> stories.move(report, large));
            assertThat(other.size()).isZero();
            List<ActiveArticle> half = large.members().subList(0, large.size() / 2);
            other = stories.found(half.get(0));
            CopyFamilies.part(List.copyOf(half), other, report -> stories.move(report, other));
        }
    }

    private static void agrees(OpenStory story) {
        assertThat(story.shownMembers().totals()).isEqualTo(StoryTotals.of(story.members()));
    }

    private ActiveArticle report(Random random) {
        int number = reports.size();
        float order = order(random);
        ActiveArticle report = new ActiveArticle(
                number,
                number,
                header("a" + number, order, random),
                new ArticleVector(new int[0], new int[0], new long[0], 0, 0, 0, 0, 0, order, new int[0], 0, 0, 0),
                Sketch.EMPTY,
                order,
                new NearestNeighbours(8));
        reports.add(report);
        return report;
    }

    private static float order(Random random) {
        return 19_793 + random.nextInt(5);
    }

    /** Many of one time, some undated, few sites. */
    private static PackedHeader header(String id, float order, Random random) {
        Optional<Instant> at = Optional.of(START.plus(Duration.ofDays((long) order - 19_793)));
        Optional<String> site = Optional.of("paper" + random.nextInt(60) + ".example");
        return PackedHeader.of(
                new Article(
                        id,
                        Optional.empty(),
                        site.filter(name -> random.nextInt(4) > 0),
                        Optional.of("Title"),
                        "Text",
                        at.filter(time -> random.nextInt(5) > 0),
                        Locale.ENGLISH),
                100 * random.nextInt(5));
    }

    private static ActiveArticle any(OpenStory story, Random random) {
        return story.members().get(random.nextInt(story.size()));
    }
}
