package newsloom.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.app.Seeds.Expected;
import newsloom.app.service.ReplayOutcome;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.story.Activity;
import newsloom.model.story.Membership;
import newsloom.model.story.Role;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job from end to end: the seed corpus goes through Kafka and comes out as stories. */
@TestInstance(Lifecycle.PER_CLASS)
class SeedStoriesTest {
    private final Seeds seeds = new Seeds();
    private final Replayed replayed;
    private final ReplayOutcome reading;
    private final Map<String, Story> stories;

    SeedStoriesTest(@TempDir Path data) {
        replayed = new Replayed(data);
        reading = replayed.replay();
        stories = replayed.stories();
    }

    @Test
    void everyArticleIsInOneStory() {
        List<String> ids = stories.values().stream()
                .flatMap(story -> story.articles().stream())
                .map(Membership::id)
                .toList();
        assertThat(reading.articles()).isEqualTo(seeds.articles().size());
        assertThat(reading.refused()).isZero();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        seeds.articles().stream().map(Expected::id).toList());
    }

    @Test
    void theTextOfEveryArticleIsStored() {
        assertThat(seeds.articles())
                .allSatisfy(each ->
                        assertThat(replayed.article(each.id()).article().text()).isNotBlank());
    }

    @Test
    void bothSeedDocumentsAreInOneStory() {
        assertThat(storyOf("000_b42beefaead42971")).isEqualTo(storyOf("002_b0d258164d737658"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-brussels", "en-chisinau", "en-ceasefire-2020", "en-war-outbreak"})
    void noOtherMeetingOfTheSameLeadersIsInIt(String event) {
        assertThat(idsIn(storyOf("000_b42beefaead42971"))).doesNotContainAnyElementsOf(seeds.about(event));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void aReprintIsACopyOfItsOriginalAndInItsStory(Expected reprint) {
        assertThat(storyOf(reprint.id())).isEqualTo(storyOf(reprint.copyOf()));
        assertThat(storyOf(reprint.id()).role(member(reprint.id()))).isEqualTo(Role.COPY);
        assertThat(member(reprint.id()).copyOf()).contains(reprint.copyOf());
    }

    @Test
    void textsThatShareOnlyACookieNoticeAreApart() {
        Set<String> insolvency = seeds.about("en-agrivane");
        assertThat(seeds.about("en-fennick-library"))
                .allSatisfy(id -> assertThat(idsIn(storyOf(id))).doesNotContainAnyElementsOf(insolvency));
    }

    @Test
    void theEngineAloneGivesTheSameStories() {
        assertThat(stories).isEqualTo(Seeds.groupedWithoutKafka());
    }

    @Test
    void theEngineCountsWhatItHolds() {
        StoryEngine engine = new StoryEngine(Parameters.defaults());
        Map<String, Story> grouped = Seeds.groupedBy(engine);
        Activity activity = engine.activity();
        assertThat(activity.articles()).isEqualTo(seeds.articles().size());
        assertThat(activity.stories()).isEqualTo(grouped.size());
        assertThat(activity.singletons())
                .isEqualTo(grouped.values().stream()
                        .filter(story -> story.articles().size() == 1)
                        .count());
        assertThat(activity.candidates()).isPositive();
    }

    @Test
    void replayingAgainChangesNothing() throws SQLException {
        List<String> rows = replayed.rows();
        replayed.replay();
        assertThat(replayed.stories()).isEqualTo(stories);
        assertThat(replayed.rows()).isEqualTo(rows);
    }

    Stream<Expected> copies() {
        return seeds.articles().stream().filter(article -> !article.copyOf().isEmpty());
    }

    private Story storyOf(String article) {
        return stories.values().stream()
                .filter(story -> idsIn(story).contains(article))
                .findFirst()
                .orElseThrow();
    }

    private Membership member(String article) {
        return storyOf(article).articles().stream()
                .filter(member -> member.id().equals(article))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> idsIn(Story story) {
        return story.articles().stream().map(Membership::id).collect(toSet());
    }
}
