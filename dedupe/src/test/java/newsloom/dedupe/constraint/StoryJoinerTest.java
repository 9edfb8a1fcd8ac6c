package newsloom.dedupe.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.story.ToldMembership;
import newsloom.model.Correction;
import newsloom.model.story.MembershipCause;
import org.junit.jupiter.api.Test;

class StoryJoinerTest {
    private final Decisions ann = new Decisions();
    private final PlacedReports placed = new PlacedReports();
    private List<ActiveArticle> alone = List.of();

    @Test
    void storiesWithReportsOfOneGroupAreOneUnderTheNameOfItsLeaders() {
        OpenStory first = placed.story("a");
        OpenStory second = placed.story("b");
        OpenStory another = placed.story("c");

        show(ann.merge("b", "a"));

        assertThat(alone).isEmpty();
        assertThat(first.shown()).isSameAs(second);
        assertThat(second.parts()).containsExactly(first, second);
        assertThat(another.shown()).isSameAs(another);
    }

    @Test
    void storiesAreOneOverGroupsThatMeetInOneOfThem() {
        OpenStory first = placed.story("a");
        OpenStory second = placed.story("b", "c");
        OpenStory third = placed.story("d");

        show(ann.merge("c", "d"), ann.merge("a", "b"));

        assertThat(first.parts()).containsExactly(first, second, third);
        assertThat(third.shown()).isSameAs(first.shown());
    }

    @Test
    void theLeaderOfTheLatestGroupGivesTheName() {
        OpenStory first = placed.story("a");
        OpenStory second = placed.story("b", "c");
        placed.story("d");
        Correction earlier = ann.merge("c", "d");

        show(earlier, ann.merge("a", "b"));

        assertThat(second.shown()).isSameAs(first);
    }

    @Test
    void itKeepsTheIdUnderWhichItsLeaderWasTold() {
        OpenStory first = placed.story("a");
        OpenStory second = placed.story("b");
        tell("a", second.id());

        show(ann.merge("a", "b"));

        assertThat(first.shown()).isSameAs(second);
    }

    @Test
    void itIsCalledAsTheStoryOfItsLeaderWhereThatWasToldInNoneOfThese() {
        OpenStory first = placed.story("a");
        OpenStory second = placed.story("b");
        tell("b", "another");

        show(ann.merge("b", "a"));

        assertThat(first.shown()).isSameAs(second);
    }

    @Test
    void aReportIsAloneWhoseStoryHoldsWhatIsApartFromWhatIsInThatOfItsLeader() {
        OpenStory first = placed.story("a", "stayed");
        OpenStory second = placed.story("b", "left");

        show(ann.split("left", "stayed"), ann.merge("a", "b"));

        assertThat(alone).containsExactly(placed.report("b"));
        assertThat(first.shown()).isNotSameAs(second.shown());
    }

    @Test
    void whatIsApartFromAStoryIsApartFromAllThatItIsOneWith() {
        OpenStory first = placed.story("a", "stayed");
        placed.story("b", "c");
        placed.story("d", "left");
        Correction split = ann.split("left", "stayed");
        Correction later = ann.merge("a", "b");

        show(split, ann.merge("c", "d"), later);

        assertThat(placed.storyOf("c").shown()).isNotSameAs(first.shown());
        assertThat(alone).containsExactly(placed.report("b"));
    }

    private void show(Correction... corrections) {
        placed.ask(corrections);
        StoryJoiner joiner = new StoryJoiner(placed.constraints.groups());
        alone = joiner.join();
        placed.stories.show(joiner.unions());
    }

    private void tell(String article, String story) {
        placed.report(article)
                .told(new ToldMembership(story, 1, 1, 0, MembershipCause.ARRIVED, Optional.empty(), true));
    }
}
