package newsloom.dedupe.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.model.Correction;
import org.junit.jupiter.api.Test;

class ConstraintEnforcerTest {
    private final Decisions ann = new Decisions();
    private final PlacedReports placed = new PlacedReports();

    @Test
    void whatIsPinnedGoesToItsLeaderAndWhatIsMergedStaysWhereItIs() {
        OpenStory first = placed.story("a", "other");
        OpenStory second = placed.story("x", "y");
        OpenStory third = placed.story("z");

        placed.obey(ann.pin("a", "x"), ann.merge("other", "z"));

        assertThat(placed.idsIn(first)).containsExactly("other");
        assertThat(placed.idsIn(second)).containsExactly("a", "x", "y");
        assertThat(placed.idsIn(third)).containsExactly("z");
        assertThat(third.shown()).isSameAs(first);
    }

    @Test
    void whatIsPinnedWhereItIsDoesNotMove() {
        placed.story("a", "x");

        placed.obey(ann.pin("a", "x"));

        assertThat(placed.report("a").isDisplaced()).isFalse();
    }

    @Test
    void whatIsSplitOffLeavesThoughItIsTheFirst() {
        OpenStory story = placed.story("a", "b", "c");

        placed.obey(ann.split("a", "b"));

        assertThat(placed.idsIn(story)).containsExactly("b", "c");
        assertThat(placed.idsIn(placed.storyOf("a"))).containsExactly("a");
    }

    @Test
    void whatNoSplitNamesStaysThoughOtherCorrectionsNameIt() {
        OpenStory story = placed.story("c", "b", "a");
        placed.story("z");

        placed.obey(ann.split("a", "b"), ann.merge("c", "z"));

        assertThat(placed.idsIn(story)).containsExactly("c", "b");
    }

    @Test
    void aReportLeavesWhoseGroupIsLedByOneThatIsElsewhere() {
        OpenStory story = placed.story("a", "b");
        OpenStory elsewhere = placed.story("z");

        placed.obey(ann.split("a", "b"), ann.merge("z", "a"));

        assertThat(placed.idsIn(story)).containsExactly("b");
        assertThat(placed.idsIn(elsewhere)).containsExactly("z");
        assertThat(placed.storyOf("a").shown()).isSameAs(elsewhere);
    }

    @Test
    void threeThatAreApartFromEachOtherAreThreeStories() {
        placed.story("a", "b", "c");

        placed.obey(ann.split(List.of("a", "b"), List.of("c")), ann.split("a", "b"));

        assertThat(List.of(placed.storyOf("a"), placed.storyOf("b"), placed.storyOf("c")))
                .doesNotHaveDuplicates();
    }

    @Test
    void freeCopiesGoWithWhatTheyCopyAndThoseThatAreHeldDoNot() {
        OpenStory story = placed.story("a", "b", "copy", "held");
        placed.report("copy").follow(placed.report("a"));
        placed.report("held").follow(placed.report("a"));

        placed.obey(ann.split("a", "b"), ann.merge("held", "b"));

        assertThat(placed.idsIn(story)).containsExactly("b", "held");
        assertThat(placed.idsIn(placed.storyOf("a"))).containsExactly("a", "copy");
        assertThat(placed.report("held").isCopy()).isFalse();
    }

    @Test
    void whatGoesAndTheLatestOfBothStoriesAreToBeExplainedAnew() {
        placed.story("left", "a");
        placed.story("x");
        List.of("left", "a", "x").forEach(id -> placed.report(id).takeDoubt());

        placed.obey(ann.pin("a", "x"));

        assertThat(List.of("left", "a", "x")).allMatch(id -> placed.report(id).takeDoubt());
    }

    @Test
    void onlySixteenOfALargeStoryAreToBeExplainedAnew() {
        OpenStory story = placed.story(many());
        placed.story("x");

        placed.obey(ann.pin("m0", "x"));

        assertThat(story.members().stream().filter(ActiveArticle::takeDoubt)).hasSize(16);
    }

    @Test
    void whatGoesToALargeStoryIsToBeExplainedAnewThoughItIsNotOfTheLatestThere() {
        placed.story("early");
        OpenStory large = placed.story(many());

        placed.obey(ann.pin("early", "m0"));

        assertThat(large.members().get(0)).isSameAs(placed.report("early"));
        assertThat(placed.report("early").takeDoubt()).isTrue();
    }

    @Test
    void whatIsUndoneGoesBack() {
        OpenStory story = placed.story("a", "b");
        Correction split = ann.split("a", "b");
        placed.obey(split);
        assertThat(placed.storyOf("a")).isNotSameAs(story);

        placed.obey(ann.undo(split.id()));

        assertThat(placed.idsIn(story)).containsExactly("a", "b");
        assertThat(placed.report("a").isDisplaced()).isFalse();
    }

    @Test
    void aReportGoesAloneWhereItsStoryMustNotComeWithIt() {
        placed.story("a", "stayed");
        OpenStory left = placed.story("b", "left");

        placed.obey(ann.split("left", "stayed"), ann.merge("a", "b"));

        assertThat(placed.idsIn(placed.storyOf("a"))).containsExactly("a", "stayed", "b");
        assertThat(placed.idsIn(left)).containsExactly("left");
    }

    @Test
    void whereOneGoesAloneTheOthersAreJoinedAllTheSame() {
        placed.story("a", "stayed");
        placed.story("b", "left");
        OpenStory third = placed.story("c");

        placed.obey(ann.split("left", "stayed"), ann.merge("a", "b", "c"));

        assertThat(third.shown()).isSameAs(placed.storyOf("a"));
    }

    @Test
    void aReportThatComesFollowsWhatItIsPinnedTo() {
        OpenStory anchor = placed.story("x");
        OpenStory resembled = placed.story("r");
        placed.ask(ann.pin("a", "x"));

        receive("a", resembled);

        assertThat(placed.storyOf("a")).isSameAs(anchor);
    }

    @Test
    void aReportThatComesHasThoseLeaveThatAreApartFromIt() {
        OpenStory story = placed.story("left", "other");
        placed.ask(ann.split("left", "stayed"));

        receive("stayed", story);

        assertThat(placed.idsIn(story)).containsExactly("other", "stayed");
    }

    @Test
    void whoJoinsHasNoReportThatMovedLeft() {
        placed.story("a");
        placed.story("b");
        placed.ask(ann.merge("a", "b"));
        placed.stories.put(bound("c"), placed.storyOf("a"));

        placed.enforcer.join();

        assertThat(placed.stories.takeHeldMoved()).isFalse();
    }

    @Test
    void afterARestartTheSameStoriesAreOneAndNothingIsTold() {
        OpenStory first = placed.story("a");
        OpenStory second = placed.story("b");
        placed.ask(ann.merge("a", "b"));
        placed.stories.takeChanged();

        placed.enforcer.joinAgain();

        assertThat(second.shown()).isSameAs(first);
        assertThat(placed.stories.takeChanged()).isEmpty();
    }

    private static String[] many() {
        return IntStream.range(0, 40).mapToObj(i -> "m" + i).toArray(String[]::new);
    }

    private void receive(String id, OpenStory story) {
        ActiveArticle report = placed.arrive(id);
        placed.constraints.arrive(report);
        placed.stories.put(report, story);
        placed.enforcer.receive(report);
    }

    private ActiveArticle bound(String id) {
        ActiveArticle report = placed.arrive(id);
        placed.ask(ann.merge("a", id));
        return report;
    }
}
