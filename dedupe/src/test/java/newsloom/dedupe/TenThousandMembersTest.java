package newsloom.dedupe;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;
import newsloom.model.story.KnownStories;
import newsloom.model.story.Membership;
import org.junit.jupiter.api.Test;

/** Corrections of a story of ten thousand, by the latest 64 of its articles: they hold for all of it, before a reprocess and after. */
class TenThousandMembersTest {
    private static final int MANY = 10_000;
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> QUAKE = List.of("Vessaly", "Brackwater", "Oskol");
    private static final List<String> VOTE = List.of("Skerry", "Pellier", "Tarnholm");

    private final StoryEngine engine = new StoryEngine(Parameters.defaults());
    private final KnownStories known = new KnownStories();
    private final Random random = new Random(3);
    private final List<Article> articles = IntStream.range(0, MANY)
            .boxed()
            .flatMap(i -> i % 100 == 0
                    ? Stream.of(report("q" + i, "Quake at Vessaly", QUAKE), report("v" + i, "Skerry vote", VOTE))
                    : Stream.of(report("q" + i, "Quake at Vessaly", QUAKE)))
            .toList();

    /** All of it in one reprocess, for it takes seconds: they are there before the articles, are undone, and are made again. */
    @Test
    void mergeSplitAndUndoHoldForAllOfIt() {
        Correction merge = new Merge(
                "m", "ann", AT, Stream.concat(latest("v"), latest("q")).toList());
        Correction split = new Split(
                "s", "ann", AT.plusSeconds(1), List.of("q5000"), latest("q").toList());
        apply(merge);
        apply(split);

        articles.forEach(article -> known.apply(engine.add(article)));

        String vote = storyOf("v0");
        assertThat(members(vote)).hasSizeGreaterThan(MANY).contains("q9999").doesNotContain("q5000");

        apply(new Undo("u1", "ann", AT.plusSeconds(2), "s"));
        apply(new Undo("u2", "ann", AT.plusSeconds(3), "m"));

        String quake = storyOf("q9999");
        assertThat(members(quake)).hasSizeGreaterThan(MANY * 99 / 100).contains("q5000");
        assertThat(members(vote)).hasSize(MANY / 100);

        apply(new Undo("u3", "ann", AT.plusSeconds(4), "u2"));

        assertThat(members(vote)).hasSizeGreaterThan(MANY).contains("q5000");
        assertThat(known.head(quake).orElseThrow().mergedInto()).contains(vote);
    }

    private Stream<String> latest(String event) {
        return articles.stream()
                .map(Article::id)
                .filter(id -> id.startsWith(event))
                .skip(event.equals("v") ? 36 : MANY - 64);
    }

    private Article report(String id, String title, List<String> names) {
        return new Newspaper("Paper " + random.nextInt(40))
                .prints(
                        "2024-03-12",
                        id,
                        title + ' ' + word(),
                        "In " + names.get(0) + ' ' + words() + ' ' + names.get(1) + ' ' + words() + " at "
                                + names.get(2) + '.');
    }

    private String words() {
        return IntStream.range(0, 20).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return "" + "bdfgklmn".charAt(random.nextInt(8)) + "aeiou".charAt(random.nextInt(5))
                + "lnrst".charAt(random.nextInt(5)) + "aeio".charAt(random.nextInt(4))
                + "kmnp".charAt(random.nextInt(4));
    }

    private void apply(Correction correction) {
        known.apply(engine.apply(correction));
    }

    private String storyOf(String article) {
        return known.membership(article).orElseThrow().story();
    }

    private Set<String> members(String story) {
        return known.story(story).orElseThrow().articles().stream()
                .map(Membership::id)
                .collect(toSet());
    }
}
