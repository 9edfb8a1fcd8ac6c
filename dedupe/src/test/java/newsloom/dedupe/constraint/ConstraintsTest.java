package newsloom.dedupe.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Evidence.AnalystDecision;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    private final Decisions ann = new Decisions();
    private final PlacedReports placed = new PlacedReports();
    private final Constraints constraints = placed.constraints;

    @Test
    void aCorrectionIsNewOnce() {
        Merge merge = ann.merge("a", "b");

        assertThat(constraints.add(merge)).isTrue();
        assertThat(constraints.add(merge)).isFalse();
    }

    @Test
    void withoutAnyCorrectionNothingIsAsked() {
        OpenStory story = placed.story("a", "b");

        assertThat(placed.ask()).isEmpty();

        assertThat(constraints.areNone()).isTrue();
        assertThat(constraints.allow(List.of(report("a")), story)).isTrue();
        assertThat(constraints.hold(List.of(report("a")))).isFalse();
        assertThat(constraints.evidence(report("a"))).isEmpty();
    }

    @Test
    void onlyThoseOfWhomSomethingElseIsSaidAreNamed() {
        placed.story("a", "b", "c", "d");
        Merge merge = ann.merge("a", "b");

        assertThat(placed.ask(merge)).containsExactlyInAnyOrder("a", "b");
        assertThat(placed.ask(ann.merge("c", "d"))).containsExactlyInAnyOrder("c", "d");
        assertThat(placed.ask()).isEmpty();
        assertThat(placed.ask(ann.undo(merge.id()))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aReportIsFreeWhenTheCorrectionIsUndone() {
        placed.story("a", "b");
        Correction merge = ann.merge("a", "b");
        placed.ask(merge);
        assertThat(report("a").group()).isPresent();
        assertThat(constraints.areNone()).isFalse();

        placed.ask(ann.undo(merge.id()));

        assertThat(report("a").group()).isEmpty();
        assertThat(constraints.evidence(report("a"))).isEmpty();
        assertThat(constraints.areNone()).isTrue();
    }

    @Test
    void aReportThatComesLaterIsBoundByWhatWasDecidedBefore() {
        placed.story("a");
        placed.ask(ann.pin("b", "a"));
        ActiveArticle late = placed.arrive("b");

        constraints.arrive(late);

        assertThat(late.isPinned()).isTrue();
        assertThat(constraints.groups().get(0).present()).containsExactly(report("a"), late);
        assertThat(constraints.evidence(late)).hasSize(1);
    }

    @Test
    void whatIsUndoneIsNotInForce() {
        Merge merge = ann.merge("a", "b");
        placed.ask(merge);
        assertThat(constraints.isInForce(merge.id())).isTrue();
        assertThat(constraints.isInForce("another")).isFalse();

        placed.ask(ann.undo(merge.id()));

        assertThat(constraints.isInForce(merge.id())).isFalse();
    }

    @Test
    void aReportThatLeftAStoryMayNotComeToItWhileOneThatStayedMayComeToIts() {
        OpenStory left = placed.story("a");
        OpenStory stayed = placed.story("b");
        OpenStory another = placed.story("c");
        placed.ask(ann.split("a", "b"));

        assertThat(constraints.allow(report("a"), stayed)).isFalse();
        assertThat(constraints.allow(report("b"), left)).isTrue();
        assertThat(constraints.allow(report("a"), another)).isTrue();
        assertThat(constraints.allow(report("c"), stayed)).isTrue();
    }

    @Test
    void reportsMayNotMoveToAStoryOfTheOtherSideOfASplit() {
        OpenStory left = placed.story("a");
        OpenStory stayed = placed.story("b");
        OpenStory another = placed.story("c");
        placed.ask(ann.split("a", "b"));

        assertThat(constraints.allow(List.of(report("c"), report("a")), stayed)).isFalse();
        assertThat(constraints.allow(List.of(report("b")), left)).isFalse();
        assertThat(constraints.allow(List.of(report("a")), another)).isTrue();
        assertThat(constraints.allow(List.of(report("c")), stayed)).isTrue();
    }

    @Test
    void theyMayNotMoveEitherToAStoryThatIsToldWithThatOfTheOtherSide() {
        placed.story("a");
        placed.story("b");
        OpenStory mergedWithThat = placed.story("c");
        placed.obey(ann.split("a", "b"), ann.merge("b", "c"));

        assertThat(constraints.allow(List.of(report("a")), mergedWithThat)).isFalse();
        assertThat(constraints.allow(report("a"), mergedWithThat)).isFalse();
    }

    @Test
    void reportsOfAGroupAreHeldUnlessAllOfItAreAmongThem() {
        placed.story("a", "b", "c");
        placed.ask(ann.merge("a", "b"));

        assertThat(constraints.hold(List.of(report("a")))).isTrue();
        assertThat(constraints.hold(List.of(report("a"), report("c")))).isTrue();
        assertThat(constraints.hold(List.of(report("a"), report("b")))).isFalse();
        assertThat(constraints.hold(List.of(report("c")))).isFalse();
    }

    @Test
    void theLatestCorrectionThatSpeaksOfAReportOrOfWhatItCopiesIsKnown() {
        placed.story("a", "copy", "other");
        report("copy").follow(report("a"));
        Merge earlier = ann.merge("a", "b");
        Merge later = ann.merge("a", "c");
        placed.ask(later, earlier);

        assertThat(constraints.latest(report("a"))).isEqualTo(later.id());
        assertThat(constraints.latest(report("copy"))).isEqualTo(later.id());
        assertThat(constraints.latest(report("other"))).isEmpty();
    }

    @Test
    void whoDecidedIsSaidTheLatestFirst() {
        placed.story("a");
        Merge earlier = ann.merge("a", "b");
        Merge later = ann.merge("a", "c");
        placed.ask(earlier, later);

        assertThat(constraints.evidence(report("a")))
                .extracting(said -> ((AnalystDecision) said).correction())
                .containsExactly(later.id(), earlier.id());
    }

    @Test
    void aReportThatHasLeftTheActiveStateIsInNoGroupAnyMore() {
        placed.story("a", "b");
        placed.ask(ann.merge("a", "b"));
        placed.reports.keep(List.of(report("b")));

        constraints.keepActive();

        assertThat(constraints.groups().get(0).present()).containsExactly(report("b"));
        assertThat(constraints.hold(List.of(report("b")))).isFalse();
    }

    private ActiveArticle report(String id) {
        return placed.report(id);
    }
}
