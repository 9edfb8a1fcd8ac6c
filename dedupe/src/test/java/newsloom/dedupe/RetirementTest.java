package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.story.StoryHead;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");
    private static final Newspaper HERALD = new Newspaper("The Herald");
    private static final Newspaper POST = new Newspaper("The Post");
    private static final int DAYS = 2_500;

    @Test
    void whatHasBeenQuietForLongerThanTheLookBackIsForgotten() {
        StoryEngine engine = engine(30);
        List<Article> articles = articles();
        articles.forEach(engine::add);

        assertThat(engine.add(articles.get(0)).heads())
                .as("forgotten, and so new")
                .isNotEmpty();
        assertThat(engine.add(articles.get(articles.size() - 1)).heads())
                .as("still known")
                .isEmpty();
    }

    @Test
    void forgettingWhatCanGrowNoMoreChangesNoStory() {
        Told forgetful = new Told(Parameters.defaults().with(Parameter.LOOK_BACK, 30));
        articles().forEach(forgetful::add);

        assertThat(forgetful.stories()).hasSize(DAYS);
        assertThat(forgetful.stories())
                .allSatisfy(story -> assertThat(story.articles()).hasSize(2));
    }

    /** Such a stream, found among many, stopped the engine: two open stories had one id. */
    @Test
    void whoWasForgottenAndComesAgainFoundsNoStoryOfAnIdThatIsStillInUse() {
        StoryEngine engine = new StoryEngine(Parameters.defaults()
                .with(Parameter.BOILERPLATE_BITS, 10)
                .with(Parameter.LOOK_BACK, 2)
                .with(Parameter.ACTIVE, 200));

        assertThat(RandomArticles.of(1_600, new Random(488)))
                .allSatisfy(article -> assertThat(engine.add(article).heads())
                        .extracting(StoryHead::id)
                        .doesNotHaveDuplicates());
    }

    @Test
    void oneArticleOfTheFarFutureMakesNothingForgotten() {
        StoryEngine engine = engine(400);
        List<Article> articles = articles().subList(0, 600);
        articles.forEach(engine::add);
        engine.add(HERALD.prints("2199-01-01", "future", "A headline from far away", "Nobody knows what it says."));
        IntStream.range(0, 1_200).forEach(i -> engine.add(report(HERALD, 300, "filler" + i)));

        assertThat(engine.add(articles.get(0)).heads()).isEmpty();
    }

    @Test
    void neverAreMoreActiveThanAboutWhatIsAllowed() {
        StoryEngine engine = new StoryEngine(
                Parameters.defaults().with(Parameter.ACTIVE, 1_000).with(Parameter.LOOK_BACK, 100_000));
        List<Article> articles = articles();
        articles.forEach(engine::add);

        assertThat(engine.add(articles.get(articles.size() - 1)).heads())
                .as("the latest is known")
                .isEmpty();
        assertThat(engine.add(articles.get(articles.size() - 2_000)).heads())
                .as("long quiet, and so forgotten")
                .isNotEmpty();
    }

    private static StoryEngine engine(double lookBack) {
        return new StoryEngine(Parameters.defaults().with(Parameter.LOOK_BACK, lookBack));
    }

    /** Two reports a day of an event of their own. */
    private static List<Article> articles() {
        return IntStream.range(0, 2 * DAYS)
                .mapToObj(i -> report(i % 2 == 0 ? HERALD : POST, i / 2, "a" + i))
                .toList();
    }

    private static Article report(Newspaper newspaper, int day, String id) {
        String event =
                "Wor" + Integer.toString(100_000 + day * 37, 36) + " Bal" + Integer.toString(200_000 + day * 91, 36);
        String text = "The " + event + " bridge fell into the river in " + event + " at dawn. " + event + " mourns.";
        return newspaper.prints(FIRST_DAY.plusDays(day).toString(), id, event + " bridge falls", text + " " + id + ".");
    }
}
