package newsloom.watch.change;

import static newsloom.watch.change.Stories.copy;
import static newsloom.watch.change.Stories.merged;
import static newsloom.watch.change.Stories.report;
import static newsloom.watch.change.Stories.story;
import static newsloom.watch.change.Stories.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsloom.model.Story;
import org.junit.jupiter.api.Test;

class StoryChangeDetectorTest {
    private final StoryChangeDetector chronicle = new StoryChangeDetector();

    @Test
    void aNewStoryIsFirstCoverage() {
        assertThat(told(story("s", 1, report("a", "The Paper"))))
                .containsExactly("First coverage by The Paper: “Title of a”.");
    }

    @Test
    void ofSeveralArticlesAtOnceTheOriginIsTheFirstCoverage() {
        Story grown = story("s", 2, report("a", "The Paper"), report("b", "The Post"));
        assertThat(told(Stories.withOrigin(grown, "b")))
                .containsExactly(
                        "First coverage by The Post: “Title of b”.", "Now The Paper reports it too: “Title of a”.");
    }

    @Test
    void aPublisherThatHadNotReportedItIsAnotherVoice() {
        told(story("s", 1, report("a", "The Paper")));
        assertThat(told(story("s", 2, report("a", "The Paper"), report("b", "The Post"))))
                .containsExactly("Now The Post reports it too: “Title of b”.");
    }

    @Test
    void thePublisherThatHadReportedItReportsFurther() {
        told(story("s", 1, report("a", "The Paper")));
        assertThat(told(story("s", 2, report("a", "The Paper"), report("b", "The Paper"))))
                .containsExactly("A further report by The Paper: “Title of b”.");
    }

    @Test
    void aReportByNobodyKnowsWhomIsNoVoiceOfItsOwn() {
        told(story("s", 1, unsigned("a")));
        assertThat(told(story("s", 2, unsigned("a"), unsigned("b"))))
                .containsExactly("A further report by an unknown publisher: “Title of b”.");
    }

    @Test
    void aCopyIsToldAsOneWhoeverPrintsIt() {
        told(story("s", 1, report("a", "The Wire")));
        assertThat(told(story("s", 2, report("a", "The Wire"), copy("b", "The Post", "a"))))
                .containsExactly("A copy appeared at The Post: “Title of b”.");
    }

    @Test
    void whatHappenedSaysWhy() {
        List<StoryChange> happenings = chronicle.add(story("s", 1, report("a", "The Paper")));
        assertThat(happenings).singleElement().extracting(StoryChange::why).isEqualTo(List.of("names aliyev +.6"));
    }

    @Test
    void anOlderOrEqualVersionBringsNothing() {
        told(story("s", 2, report("a", "The Paper")));
        assertThat(told(story("s", 2, report("a", "The Paper"), report("b", "The Post"))))
                .isEmpty();
        assertThat(told(story("s", 1, report("c", "The Post")))).isEmpty();
    }

    @Test
    void aMergeIsToldOnceWhenTheLoserComesFirst() {
        twoStories();
        assertThat(told(merged("t", 2, "s"))).containsExactly("Story t is now part of story s.");
        assertThat(told(together())).isEmpty();
    }

    @Test
    void aMergeIsToldOnceWhenTheWinnerComesFirst() {
        twoStories();
        assertThat(told(together())).isEmpty();
        assertThat(told(merged("t", 2, "s"))).containsExactly("Story t is now part of story s.");
    }

    @Test
    void anArticleThatComesWithAMergeIsNewOnlyIfNobodyHadSeenIt() {
        twoStories();
        told(merged("t", 2, "s"));
        assertThat(told(story("s", 2, report("a", "The Paper"), report("b", "The Post"), report("c", "The Sun"))))
                .containsExactly("Now The Sun reports it too: “Title of c”.");
    }

    @Test
    void aMoveIsToldOnceBothStoriesHaveSaidSo() {
        told(story("s", 1, report("a", "The Paper"), report("b", "The Post")));
        told(story("t", 1, report("c", "The Sun")));
        assertThat(told(story("t", 2, report("c", "The Sun"), report("b", "The Post"))))
                .isEmpty();
        assertThat(told(story("s", 2, report("a", "The Paper"))))
                .containsExactly("Corrected: “Title of b” moved here from story s.");
    }

    @Test
    void aMoveIsToldAlsoWhenTheArticleLeavesFirst() {
        told(story("s", 1, report("a", "The Paper"), report("b", "The Post")));
        assertThat(told(story("s", 2, report("a", "The Paper")))).isEmpty();
        assertThat(told(story("t", 1, report("b", "The Post"))))
                .containsExactly("Corrected: “Title of b” moved here from story s.");
    }

    @Test
    void anotherCanonicalArticleIsNews() {
        told(story("s", 1, report("a", "The Paper"), report("b", "The Post")));
        assertThat(told(story("s", 2, report("b", "The Post"), report("a", "The Paper"))))
                .containsExactly("The report to read first is now that of The Post: “Title of b”.");
    }

    @Test
    void aStoryThatGaveWayIsNotCounted() {
        twoStories();
        assertThat(chronicle.size()).isEqualTo(2);
        told(merged("t", 2, "s"));
        assertThat(chronicle.size()).isEqualTo(1);
    }

    private void twoStories() {
        told(story("s", 1, report("a", "The Paper")));
        told(story("t", 1, report("b", "The Post")));
    }

    private static Story together() {
        return story("s", 2, report("a", "The Paper"), report("b", "The Post"));
    }

    private List<String> told(Story story) {
        return chronicle.add(story).stream().map(StoryChange::sentence).toList();
    }
}
