package newsloom.watch.change;

import static newsloom.watch.change.Stories.arrival;
import static newsloom.watch.change.Stories.first;
import static newsloom.watch.change.Stories.further;
import static newsloom.watch.change.Stories.head;
import static newsloom.watch.change.Stories.moved;
import static newsloom.watch.change.Stories.report;
import static newsloom.watch.change.Stories.revised;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import org.junit.jupiter.api.Test;

class StoryChangeDetectorTest {
    private static final Optional<String> POST = Optional.of("The Post");

    @Test
    void aNewStoryIsFirstCoverage() {
        assertThat(told(first(7, "s", report("a", "The Paper", "s", 7))))
                .containsExactly("First coverage by The Paper: “Title of a”.");
    }

    @Test
    void anIndependentVoiceMoreIsAnotherPublisher() {
        assertThat(told(further(7, "s", arrival("b", POST, "s", 7, true, Optional.empty()))))
                .containsExactly("Now The Post reports it too: “Title of b”.");
    }

    @Test
    void aVoiceThatWasHeardReportsFurther() {
        assertThat(told(further(7, "s", arrival("b", POST, "s", 7, false, Optional.empty()))))
                .containsExactly("A further report by The Post: “Title of b”.");
    }

    @Test
    void aReportByNobodyKnowsWhomIsNoVoiceOfItsOwn() {
        assertThat(told(further(7, "s", arrival("b", Optional.empty(), "s", 7, false, Optional.empty()))))
                .containsExactly("A further report by an unknown publisher: “Title of b”.");
    }

    @Test
    void aCopyIsToldAsOneWhoeverPrintsIt() {
        assertThat(told(further(7, "s", arrival("b", POST, "s", 7, true, Optional.of("a")))))
                .containsExactly("A copy appeared at The Post: “Title of b”.");
    }

    @Test
    void whatHappenedSaysWhyAndWithWhichUpdate() {
        assertThat(StoryChangeDetector.changes(first(7, "s", report("a", "The Paper", "s", 7))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.why()).containsExactly("names aliyev +.6");
                    assertThat(change.version()).isEqualTo(7);
                    assertThat(change.odds()).hasValue(4);
                    assertThat(change.headline()).isEqualTo("Headline of s");
                });
    }

    @Test
    void whatIsToldAnewOfAnArticleThatStaysWhereItIsBringsNothing() {
        assertThat(told(further(7, "s", report("a", "The Paper", "s", 2)))).isEmpty();
        assertThat(told(further(7, "s", moved(report("a", "The Paper", "t", 2), "s", 3, MembershipCause.MOVED))))
                .isEmpty();
    }

    @Test
    void aStoryThatComesOutOfAMergeAgainIsToldOnceWhateverItsSize() {
        List<Membership> back = List.of(
                moved(report("a", "The Paper", "s", 1), "t", 7, MembershipCause.CORRECTED),
                moved(report("b", "The Post", "s", 2), "t", 7, MembershipCause.CORRECTED));
        StoryUpdate undo = new StoryUpdate(7, back, List.of(head("s", 7, 1, "c", 1, 1), head("t", 7, 2, "a", 2, 2)));

        assertThat(told(undo)).containsExactly("A story apart, until now part of story s: “Title of a”.");
    }

    @Test
    void anEditIsToldWithItsNewTitleOnceAndNotWhereItTakesTheArticleElsewhere() {
        Membership edited = revised(report("a", "The Paper", "s", 2), 7);

        assertThat(told(further(7, "s", edited))).containsExactly("Changed by The Paper, it now reads: “Title of a”.");
        assertThat(told(further(8, "s", edited))).isEmpty();
        assertThat(told(new StoryUpdate(
                        7,
                        List.of(moved(edited, "t", 7, MembershipCause.REVISED)),
                        List.of(head("t", 7, 1, "c", 1, 2)))))
                .containsExactly("Corrected: “Title of a” moved here from story s.");
    }

    @Test
    void aMergeSaysHowManyArticlesItBringsAndNotThatTheyMoved() {
        List<Membership> brought = List.of(
                moved(report("a", "The Paper", "t", 1), "s", 7, MembershipCause.MERGED),
                moved(report("b", "The Post", "t", 2), "s", 7, MembershipCause.MERGED));
        StoryUpdate merge = new StoryUpdate(7, brought, List.of(head("s", 7, 1, "c", 1, 3), goneInto("s")));
        assertThat(StoryChangeDetector.changes(merge)).singleElement().satisfies(change -> {
            assertThat(change.sentence()).isEqualTo("Story t is now part of story s.");
            assertThat(change.headline()).isEqualTo("Headline of s");
            assertThat(change.why()).containsExactly("it brings 2 articles");
        });
    }

    @Test
    void anArticleThatComesWithAMergeIsNewOnlyIfNobodyHadSeenIt() {
        List<Membership> members = List.of(
                moved(report("b", "The Post", "t", 2), "s", 7, MembershipCause.MERGED), report("c", "The Sun", "s", 7));
        assertThat(told(new StoryUpdate(7, members, List.of(head("s", 7, 1, members), goneInto("s")))))
                .containsExactly("Story t is now part of story s.", "Now The Sun reports it too: “Title of c”.");
    }

    @Test
    void ofAStoryThatIsGoneBeforeAnybodyHeardOfItNothingIsTold() {
        List<Membership> members = List.of(report("c", "The Sun", "s", 7));
        StoryHead gone = StoryHead.merged("t", "en", 7, 7, "s");
        assertThat(told(new StoryUpdate(7, members, List.of(head("s", 7, 1, members), gone))))
                .containsExactly("Now The Sun reports it too: “Title of c”.");
    }

    @Test
    void anArticleThatLeavesAStoryForAnotherIsMoved() {
        Membership moved = moved(report("b", "The Post", "s", 2), "t", 7, MembershipCause.MOVED);
        StoryUpdate update =
                new StoryUpdate(7, List.of(moved), List.of(head("s", 7, 1, "a", 1, 1), head("t", 7, 3, "c", 3, 2)));
        assertThat(told(update)).containsExactly("Corrected: “Title of b” moved here from story s.");
    }

    @Test
    void aStoryThatWasPartOfAnotherIsToldByItsCanonicalArticleAndTheOthersMoved() {
        Membership moved = moved(report("b", "The Post", "s", 2), "t", 7, MembershipCause.SPLIT);
        Membership other = moved(report("c", "The Sun", "s", 3), "t", 7, MembershipCause.SPLIT);
        StoryUpdate update = new StoryUpdate(
                7, List.of(moved, other), List.of(head("s", 7, 1, "a", 1, 1), head("t", 7, 7, List.of(moved, other))));
        assertThat(told(update))
                .containsExactly(
                        "A story apart, until now part of story s: “Title of b”.",
                        "Corrected: “Title of c” moved here from story s.");
    }

    @Test
    void anotherCanonicalArticleIsNewsWhetherTheUpdateTellsOfItOrNot() {
        Membership post = report("b", "The Post", "s", 2);
        StoryHead head = head("s", 7, 1, "b", 7, 2);
        assertThat(told(new StoryUpdate(7, List.of(post), List.of(head))))
                .containsExactly("The report to read first is now that of The Post: “Title of b”.");
        assertThat(told(new StoryUpdate(7, List.of(), List.of(head))))
                .containsExactly("The report to read first is now “Headline of s”.");
    }

    private static StoryHead goneInto(String winner) {
        return StoryHead.merged("t", "en", 7, 1, winner);
    }

    private static List<String> told(StoryUpdate update) {
        return StoryChangeDetector.changes(update).stream()
                .map(StoryChange::sentence)
                .toList();
    }
}
