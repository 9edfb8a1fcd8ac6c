package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.model.Article;

/** An engine that is frozen, written down, read and restored again goes on as if nothing had happened. */
@Tag("long-running")
class RestoredEngineTest {
    private static final Parameters SMALL = Parameters.defaults().with(Parameter.BOILERPLATE_BITS, 10);

    @Property(tries = 60)
    void anEngineThatIsThawedAnywhereTellsTheSameStories(
            @ForAll @IntRange(min = 1, max = 60) int size, @ForAll Random random) {
        goesOnAlike(SMALL, RandomArticles.of(size, random), random.nextInt(size));
    }

    @Property(tries = 4)
    void soItDoesInALongStream(@ForAll Random random) {
        goesOnAlike(SMALL, RandomArticles.of(600, random), 1 + random.nextInt(599));
    }

    @Property(tries = 60)
    void soItDoesAmidCorrectionsAndRevisions(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        goesOnAlikeAmidCorrections(size, random);
    }

    @Example
    void soItDoesWhereTwoStoriesHaveTakenOverFromEachOther() {
        Random random = new Random(166);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> goesOnAlikeAmidCorrections(1 + random.nextInt(40), random));
    }

    /** With so short a look-back, and so few who may stay, most leave on the way. */
    @Property(tries = 2)
    void soItDoesWhereStoriesLeave(@ForAll Random random) {
        goesOnAlikeWhereStoriesLeave(random);
    }

    /** One of few streams in which its index of copies grows at another time than that of the engine that was not frozen. */
    @Example
    void soItDoesWhereItsIndexGrowsAtAnotherTime() {
        goesOnAlikeWhereStoriesLeave(new Random(101));
    }

    /** Each term finds so few that most of them are revised after others have taken their places. */
    @Property(tries = 10, seed = "1")
    void soItDoesWhereWhatATermFoundIsRevised(@ForAll Random random) {
        List<Article> articles = new ArrayList<>();
        for (Article article : RandomArticles.of(200, random)) {
            articles.add(article);
            Article known = articles.get(random.nextInt(articles.size()));
            if (random.nextInt(3) == 0 && known.language().equals(article.language())) {
                articles.add(revised(known, article.title(), article.text() + " More."));
            }
        }

        goesOnAlike(SMALL.with(Parameter.POSTINGS, 5), articles, 60 + random.nextInt(80));
    }

    @Example
    void whatIsFrozenStaysAsItWasWhileTheEngineGoesOn() {
        List<Article> articles = RandomArticles.of(80, new Random(7));
        StoryEngine engine = new StoryEngine(SMALL);
        articles.subList(0, 40).forEach(engine::add);
        StateImage image = engine.image();
        byte[] before = written(image);

        articles.subList(40, 80).forEach(engine::add);

        assertThat(written(image)).isEqualTo(before);
    }

    @Example
    void whatIsFrozenStaysAsItWasWhileItsArticlesAreRevised() {
        List<Article> articles = RandomArticles.of(40, new Random(7));
        StoryEngine engine = new StoryEngine(SMALL);
        articles.forEach(engine::add);
        StateImage image = engine.image();
        byte[] before = written(image);

        articles.forEach(article -> engine.add(revised(article, article.title(), "Corrected. " + article.text())));

        assertThat(written(image)).isEqualTo(before);
    }

    @Example
    void anEngineThatIsThawedFreezesToTheSameBytes() {
        StoryEngine engine = new StoryEngine(SMALL);
        RandomArticles.of(80, new Random(7)).forEach(engine::add);
        byte[] before = written(engine.image());

        assertThat(written(restored(SMALL, before).image())).isEqualTo(before);
    }

    private static void goesOnAlikeAmidCorrections(int size, Random random) {
        Course course = Course.of(size, random);

        course.replayed(
                random.nextInt(course.steps()),
                new Told(SMALL),
                told -> told.goneOn(restored(SMALL, written(told.engine().image()))),
                (undisturbed, restored) -> assertThat(restored.updates()).isEqualTo(undisturbed.updates()));
    }

    private static void goesOnAlikeWhereStoriesLeave(Random random) {
        Parameters forgetful = SMALL.with(Parameter.LOOK_BACK, 2).with(Parameter.ACTIVE, 500);
        goesOnAlike(forgetful, RandomArticles.of(2_600, random), 900 + random.nextInt(800));
    }

    private static void goesOnAlike(Parameters parameters, List<Article> articles, int cut) {
        StoryEngine undisturbed = new StoryEngine(parameters);
        articles.subList(0, cut).forEach(undisturbed::add);

        StoryEngine restored = restored(parameters, written(undisturbed.image()));

        for (Article article : articles.subList(cut, articles.size())) {
            assertThat(restored.add(article)).isEqualTo(undisturbed.add(article));
        }
        assertThat(written(restored.image())).isEqualTo(written(undisturbed.image()));
    }

    private static Article revised(Article article, Optional<String> title, String text) {
        return new Article(
                article.id(),
                article.url(),
                article.publisher(),
                title,
                text,
                article.publishedAt(),
                article.language());
    }

    private static StoryEngine restored(Parameters parameters, byte[] written) {
        return StoryEngine.restore(parameters, new StateReader(new ByteArrayInputStream(written)));
    }

    private static byte[] written(StateImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StateWriter writer = new StateWriter(bytes);
        image.write(writer);
        writer.flush();
        return bytes.toByteArray();
    }
}
