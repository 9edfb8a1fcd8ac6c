package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Pin;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;
import newsloom.model.json.Codec;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:03:11Z"), ZoneOffset.UTC);

    private static final Codec<Correction> RECORDS =
            Topics.withPrefix("test.").corrections().values();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeServices services = new FakeServices();

    @BeforeEach
    void stories() {
        services.stories.add(Stories.talks());
        services.stories.add(Stories.alone("x", "Rain"));
        services.stories.add(Stories.merged("s-5", "s-1234"));
    }

    @Test
    void aCorrectionWithoutEffectIsTakenBackAndRefused() {
        services.isStored = true;

        assertThat(run("merge", "s-1234", "x")).isEqualTo(1);

        assertThat(text(err)).contains("It has no effect, and is taken back").contains("several languages");
        assertThat(services.corrections)
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Undo.class,
                        undo -> assertThat(undo.correction())
                                .isEqualTo(services.corrections.get(0).id()));
    }

    @Test
    void aMergeNamesTheArticlesOfBothStoriesThoseOfTheOneThatStaysFirst() {
        assertThat(run("merge", "s-1234", "x")).isZero();

        assertThat(services.corrections).singleElement().isInstanceOfSatisfying(Merge.class, merge -> {
            assertThat(merge.articles()).containsExactly("b", "a", "c", "x");
            assertThat(merge.author()).isEqualTo("ann");
            assertThat(merge.at()).isEqualTo(NOON.instant());
        });
        assertThat(text(out))
                .startsWith("Story x “Rain” (1 article) becomes part of story s-1234"
                        + " “Leaders agree on borders in Moscow” (3 articles).\nCorrection ")
                .contains("The store does not show it yet.");
    }

    @Test
    void aStoryThatWasTakenOverStandsForTheOneThatTookIt() {
        assertThat(run("merge", "x", "s-5")).isZero();

        assertThat(services.corrections)
                .singleElement()
                .isInstanceOfSatisfying(
                        Merge.class, merge -> assertThat(merge.articles()).containsExactly("x", "b", "a", "c"));
    }

    @Test
    void aSplitTakesIdsAndUrlsAndNamesThoseThatStay() {
        assertThat(run("split", "s-1234", "https://paper.example/b", "c")).isZero();

        assertThat(services.corrections).singleElement().isInstanceOfSatisfying(Split.class, split -> {
            assertThat(split.apart()).containsExactly("b", "c");
            assertThat(split.rest()).containsExactly("a");
        });
    }

    @Test
    void aPinNamesTheCanonicalArticleOfTheStoryFirst() {
        assertThat(run("pin", "x", "s-1234")).isZero();

        assertThat(services.corrections).singleElement().isInstanceOfSatisfying(Pin.class, pin -> {
            assertThat(pin.article()).isEqualTo("x");
            assertThat(pin.story()).containsExactly("b", "a", "c");
        });
    }

    @Test
    void ofALargeStoryItsCanonicalAndFirstArticleAndItsLatestReportsAreNamed() {
        services.stories.add(Stories.large(500));

        assertThat(run("merge", "s-9", "x")).isZero();
        assertThat(run("pin", "x", "s-9")).isZero();

        List<String> named = ((Pin) services.corrections.get(1)).story();
        assertThat(named)
                .hasSize(64)
                .doesNotHaveDuplicates()
                .startsWith("r3", "r0", "r498", "r497")
                .doesNotContain("r499");
        assertThat(((Merge) services.corrections.get(0)).articles())
                .hasSize(65)
                .startsWith(named.toArray(String[]::new))
                .endsWith("x");
    }

    @Test
    void ofStoriesOfTenThousandSoFewAreNamedThatTheRecordIsSmall() {
        services.stories.add(Stories.large(10_000));
        services.stories.add(Stories.withLongIds(200));

        assertThat(run("merge", "x", "s-9")).isZero();
        assertThat(run("merge", "s-9", "long")).isZero();
        assertThat(run("split", "s-9", "r3", "r7")).isZero();
        assertThat(run("undo")).isZero();

        assertThat(((Merge) services.corrections.get(0)).articles()).hasSize(65).startsWith("x", "r3", "r0", "r9998");
        assertThat(((Merge) services.corrections.get(1)).articles()).hasSizeBetween(66, 127);
        assertThat(services.corrections)
                .extracting(correction -> RECORDS.write(correction).length)
                .allMatch(bytes -> bytes <= 1 << 16);
    }

    @Test
    void aSplitOfALargeStoryNamesAllThatLeaveAndNoneOfThemAmongThoseThatStay() {
        services.stories.add(Stories.large(500));

        assertThat(run("split", "s-9", "r3", "r498", "r7")).isZero();

        assertThat(services.corrections).singleElement().isInstanceOfSatisfying(Split.class, split -> {
            assertThat(split.apart()).containsExactly("r3", "r498", "r7");
            assertThat(split.rest())
                    .hasSize(64)
                    .startsWith("r0", "r497", "r496")
                    .doesNotContainAnyElementsOf(split.apart());
        });
    }

    @Test
    void aSplitOfMoreArticlesThanACorrectionMayNameIsRefused() {
        services.stories.add(Stories.large(500));
        String[] many = Stream.concat(
                        Stream.of("split", "s-9"), IntStream.range(0, 65).mapToObj(number -> "r" + number))
                .toArray(String[]::new);

        assertThat(refusal(many))
                .startsWith("A split names at most 64 articles, and ids of 30000 bytes in all, not 65;");
    }

    @Test
    void undoTakesBackTheLastThatIsInForceAndSaysWhich() {
        services.corrections.add(merge("c1", 1));
        services.corrections.add(merge("c2", 2));
        services.corrections.add(new Undo("c3", "bob", Instant.ofEpochSecond(3), "c2"));

        assertThat(run("undo")).isZero();

        assertThat(services.corrections)
                .last()
                .isInstanceOfSatisfying(
                        Undo.class, undo -> assertThat(undo.correction()).isEqualTo("c1"));
        assertThat(text(out)).startsWith("The merge of 1 Jan 1970, 00:00 by bob (c1) is taken back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1", "c17", "c17f"})
    void undoTakesBackTheOneWhoseIdBeginsSo(String beginning) {
        services.corrections.add(merge("c17f", 1));
        services.corrections.add(merge("c2", 2));

        assertThat(run("undo", beginning)).isZero();

        assertThat(services.corrections)
                .last()
                .isInstanceOfSatisfying(
                        Undo.class, undo -> assertThat(undo.correction()).isEqualTo("c17f"));
    }

    @Test
    void whatIsNotThereIsRefusedWithTheNextStep() {
        assertThat(refusal("merge", "s-1234", "s-9")).isEqualTo("There is no story s-9; newsloom stories lists them.");
        assertThat(refusal("merge", "s-1234", "s-5"))
                .isEqualTo("Both are story s-1234 already; there is nothing to merge.");
        assertThat(refusal("split", "s-1234", "x"))
                .isEqualTo("The article x is not in story s-1234; newsloom story s-1234 --json lists its articles.");
        assertThat(refusal("split", "x", "x"))
                .isEqualTo("These are all articles of story x; leave out those that shall stay.");
        assertThat(refusal("pin", "y", "s-1234"))
                .isEqualTo("No story holds the article y;"
                        + " newsloom story ID --json lists the ids and URLs of a story's articles.");
        assertThat(refusal("pin", "x", "x"))
                .isEqualTo("The article is the only one of story x; there is nothing to hold it to.");
        assertThat(refusal("undo")).isEqualTo("No correction is in force; there is nothing to undo.");
        services.corrections.add(merge("c21", 1));
        services.corrections.add(merge("c22", 1));
        assertThat(refusal("undo", "c2"))
                .isEqualTo("The id of more than one correction begins with c2: c21, c22. Type more of it.");
        services.corrections.clear();
        assertThat(refusal("undo", "c7")).startsWith("There is no correction c7; it was printed when it was made");
        assertThat(services.corrections).isEmpty();
    }

    private static Correction merge(String id, int second) {
        return new Merge(id, "bob", Instant.ofEpochSecond(second), List.of("a", "x"));
    }

    private String refusal(String... arguments) {
        err.reset();
        assertThat(run(arguments)).isOne();
        return text(err).strip();
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.plain(stream(out), stream(err), 100, NOON);
        return new Cli(terminal, Map.of("USER", "ann"), settings -> services, interruption -> {}).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
