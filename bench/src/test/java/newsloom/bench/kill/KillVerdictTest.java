package newsloom.bench.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;

class KillVerdictTest {
    private static final Topics TOPICS = Topics.withPrefix("");
    private static final List<String> ARTICLES = List.of(article("a"), article("b"));
    private static final List<String> TOLD = told(update(1, "a"), update(2, "b"));
    private static final Map<String, String> STORED = Map.of("article/en/a", "s-a", "article/en/b", "s-b");
    private static final Outcome WHOLE =
            new Outcome(Map.of(0, ARTICLES), Map.of(0, TOLD), 0, List.of("row"), STORED, 0);

    @Test
    void theSameIsClean() {
        assertThat(KillVerdict.of(WHOLE, WHOLE)).matches(KillVerdict::isClean);
    }

    @Test
    void anArticleThatIsMissingOrStandsTwiceOrElsewhereIsSeen() {
        assertThat(withArticles(ARTICLES.get(0))).isEqualTo(new KillVerdict(1, 0, 0, 0, 0, 0));
        assertThat(withArticles(ARTICLES.get(0), ARTICLES.get(1), ARTICLES.get(0)))
                .isEqualTo(new KillVerdict(0, 1, 0, 0, 0, 0));
        assertThat(withArticles(ARTICLES.get(1), ARTICLES.get(0))).isEqualTo(new KillVerdict(0, 0, 1, 0, 0, 0));
    }

    @Test
    void anUpdateThatIsMissingLeavesItsArticleInNoStory() {
        assertThat(withTold(told(update(2, "b")))).isEqualTo(new KillVerdict(2, 0, 0, 0, 2, 0));
    }

    @Test
    void anUpdateThatIsToldTwiceIsTorn() {
        assertThat(withTold(told(update(1, "a"), update(2, "b"), update(2, "b"))))
                .isEqualTo(new KillVerdict(0, 2, 0, 1, 0, 0));
    }

    @Test
    void anUpdateThatLacksARecordIsTornAndItsStoryCountsOtherMembers() {
        assertThat(withTold(List.of(TOLD.get(0), TOLD.get(2), TOLD.get(3))))
                .isEqualTo(new KillVerdict(1, 0, 0, 1, 1, 0));
        assertThat(withTold(TOLD.subList(0, 3))).isEqualTo(new KillVerdict(1, 0, 0, 1, 2, 0));
    }

    @Test
    void anUpdateWithAnotherNumberIsSeen() {
        assertThat(withTold(told(update(1, "a"), update(3, "b")))).isEqualTo(new KillVerdict(2, 2, 0, 0, 0, 0));
    }

    @Test
    void aRowThatDiffersIsSeen() {
        assertThat(KillVerdict.of(
                        WHOLE, new Outcome(WHOLE.articles(), WHOLE.stories(), 0, List.of("other"), STORED, 0)))
                .isEqualTo(new KillVerdict(1, 1, 0, 0, 0, 0));
    }

    @Test
    void anArticleThatIsInAnotherStoryByTheRowsIsSeen() {
        Map<String, String> stored = Map.of("article/en/a", "s-a");
        assertThat(KillVerdict.of(WHOLE, new Outcome(WHOLE.articles(), WHOLE.stories(), 0, WHOLE.rows(), stored, 0)))
                .isEqualTo(new KillVerdict(0, 0, 0, 0, 1, 0));
    }

    @Test
    void whatKafkaTheRowsAndTheIndexDoNotHoldAlikeIsSeen() {
        assertThat(HeldContent.differing(List.of("a", "b"), List.of("b", "a"))).isZero();
        assertThat(HeldContent.differing(List.of("a", "b"), List.of("a", "a", "b")))
                .isOne();
        assertThat(HeldContent.differing(List.of("a"), List.of("b"))).isEqualTo(2);
        assertThat(KillVerdict.of(WHOLE, new Outcome(WHOLE.articles(), WHOLE.stories(), 0, WHOLE.rows(), STORED, 3)))
                .isEqualTo(new KillVerdict(0, 0, 0, 0, 0, 3));
    }

    private static KillVerdict withArticles(String... articles) {
        Outcome other = new Outcome(Map.of(0, List.of(articles)), WHOLE.stories(), 0, WHOLE.rows(), STORED, 0);
        return KillVerdict.of(WHOLE, other);
    }

    private static KillVerdict withTold(List<String> told) {
        return KillVerdict.of(WHOLE, new Outcome(WHOLE.articles(), Map.of(0, told), 0, WHOLE.rows(), STORED, 0));
    }

    private static String article(String id) {
        Article article = new Article(
                id, Optional.empty(), Optional.empty(), Optional.of(id), "A fire.", Optional.empty(), Locale.ENGLISH);
        return new String(TOPICS.articles().values().write(article), UTF_8);
    }

    private static List<String> told(StoryUpdate... updates) {
        return Stream.of(updates)
                .flatMap(update -> update.records().stream())
                .map(record -> new String(TOPICS.stories().values().write(record), UTF_8))
                .toList();
    }

    /** Of an article that founds its story. */
    private static StoryUpdate update(long number, String article) {
        ArticleHeader header = new ArticleHeader(
                "en", article, "A fire", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        String story = "s-" + article;
        Membership member = new Membership(
                header,
                story,
                number,
                number,
                0,
                MembershipCause.ARRIVED,
                Optional.empty(),
                true,
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of());
        StoryHead head = new StoryHead(
                story,
                "en",
                number,
                number,
                "A fire",
                article,
                number,
                article,
                new StoryCounts(1, 0, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new StoryUpdate(number, List.of(member), List.of(head));
    }
}
