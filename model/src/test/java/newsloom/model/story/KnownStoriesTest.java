package newsloom.model.story;

import static newsloom.model.story.StoryParts.head;
import static newsloom.model.story.StoryParts.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownStoriesTest {
    private final KnownStories stories = new KnownStories();

    @Test
    void anArticleThatMovesIsInOneStoryOnly() {
        stories.apply(new StoryUpdate(1, List.of(member("a", "s", 1), member("b", "s", 1)), List.of(head("s", 1, 2))));
        stories.apply(new StoryUpdate(2, List.of(member("b", "t", 2)), List.of(head("s", 2, 1), head("t", 2, 1))));

        assertThat(stories.members("s")).containsExactly(member("a", "s", 1));
        assertThat(stories.members("t")).containsExactly(member("b", "t", 2));
        assertThat(stories.membership("b")).contains(member("b", "t", 2));
        assertThat(stories.all()).extracting(Story::id).containsExactly("s", "t");
    }

    @Test
    void aStoryThatIsMergedIsKnownButNoStoryAnyMore() {
        stories.apply(new StoryUpdate(1, List.of(member("a", "s", 1)), List.of(head("s", 1, 1))));
        stories.apply(new StoryUpdate(
                2, List.of(member("a", "t", 2)), List.of(StoryHead.merged("s", "en", 2, 1, "t"), head("t", 2, 1))));

        assertThat(stories.head("s").flatMap(StoryHead::mergedInto)).contains("t");
        assertThat(stories.all()).extracting(Story::id).containsExactly("t");
    }

    @Test
    void membersAreInTheOrderInWhichTheyWerePublishedAndThoseWithoutADateLast() {
        Membership undated = member("a", "s", 1, Optional.empty());
        Membership late = member("b", "s", 1, Optional.of(StoryParts.NOON.plusSeconds(1)));
        Membership early = member("c", "s", 1);
        stories.apply(new StoryUpdate(1, List.of(undated, late, early), List.of(head("s", 1, 3))));

        assertThat(stories.story("s").orElseThrow().articles()).containsExactly(early, late, undated);
    }
}
