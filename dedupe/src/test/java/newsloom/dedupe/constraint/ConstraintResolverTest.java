package newsloom.dedupe.constraint;

import static newsloom.model.CorrectionOutcome.LEFT;
import static newsloom.model.CorrectionOutcome.NOT_APART;
import static newsloom.model.CorrectionOutcome.NOT_TOGETHER;
import static newsloom.model.CorrectionOutcome.STAYED;
import static newsloom.model.CorrectionOutcome.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.story.MustLinkGroup;
import newsloom.dedupe.story.MustLinkGroup.Ruling;
import newsloom.model.Correction;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence.AnalystDecision;
import org.junit.jupiter.api.Test;

class ConstraintResolverTest {
    private final Decisions ann = new Decisions();

    private Map<String, Ruling> rulings = Map.of();

    @Test
    void whatIsMergedIsOneGroupWithAllItsArticles() {
        resolve(ann.merge("a", "b", "c"));

        assertThat(group("a").articles()).containsExactly("a", "b", "c");
        assertThat(group("b")).isSameAs(group("a"));
        assertThat(outcomes("c")).containsExactly(TOGETHER);
    }

    @Test
    void mergersThatShareAnArticleBringAllOfBothTogether() {
        Correction first = ann.merge("a", "b");
        Correction second = ann.merge("c", "d");

        resolve(first, second, ann.merge("b", "d"));

        assertThat(group("a").articles()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(group("c")).isSameAs(group("a"));
    }

    @Test
    void aMergeHoldsOnlyOnTheSideOfItsFirstArticleOfALaterSplit() {
        Correction merge = ann.merge("a", "b", "c", "d");

        resolve(merge, ann.split(List.of("b", "d"), List.of("a")));

        assertThat(group("a").articles()).containsExactlyInAnyOrder("a", "c");
        assertThat(group("b").articles()).containsExactlyInAnyOrder("b", "d");
        assertThat(outcomes("c")).containsExactly(TOGETHER);
        assertThat(outcomes("b")).containsExactly(LEFT, NOT_TOGETHER);
    }

    @Test
    void aMergeOfArticlesThatWereAllPinnedLaterBringsNoneTogether() {
        Correction merge = ann.merge("a", "b");

        resolve(merge, ann.pin("a", "x"), ann.pin("b", "y"));

        assertThat(group("a")).isNotSameAs(group("b"));
        assertThat(outcomes("a")).containsExactly(TOGETHER, NOT_TOGETHER);
        assertThat(outcomes("b")).containsExactly(TOGETHER, NOT_TOGETHER);
    }

    @Test
    void aSplitPutsItsArticlesOnTwoSidesOfWhichOneLeaves() {
        resolve(ann.split("a", "b"));

        assertThat(group("a").isApartFrom(group("b"))).isTrue();
        assertThat(group("a").leaves(group("b"))).isTrue();
        assertThat(group("b").leaves(group("a"))).isFalse();
        assertThat(outcomes("a")).containsExactly(LEFT);
        assertThat(outcomes("b")).containsExactly(STAYED);
    }

    @Test
    void articlesOfBothSidesOfASplitThatWereMergedLaterStandOnNeither() {
        Correction split = ann.split(List.of("a"), List.of("b", "c"));

        resolve(split, ann.merge("a", "b"));

        assertThat(group("a").isApartFrom(group("c"))).isFalse();
        assertThat(outcomes("a")).containsExactly(TOGETHER, NOT_APART);
        assertThat(outcomes("b")).containsExactly(TOGETHER, NOT_APART);
        assertThat(outcomes("c")).containsExactly(STAYED);
    }

    @Test
    void anArticleThatWasPinnedLaterToTheOtherSideOfASplitStandsThereWithTheRest() {
        Correction split = ann.split("a", "b");

        resolve(split, ann.pin("a", "b"));

        assertThat(group("b").isOn(new MustLinkGroup.Side(split.id(), false))).isTrue();
        assertThat(outcomes("a")).containsExactly(TOGETHER, NOT_APART);
        assertThat(outcomes("b")).containsExactly(STAYED);
    }

    @Test
    void anArticleThatStayedAndWasPinnedLaterToOneThatLeftStandsWithThat() {
        Correction split = ann.split(List.of("a"), List.of("b", "c"));

        resolve(split, ann.pin("b", "a"));

        assertThat(group("a").leaves(group("c"))).isTrue();
        assertThat(outcomes("a")).containsExactly(LEFT);
        assertThat(outcomes("b")).containsExactly(TOGETHER, NOT_APART);
    }

    @Test
    void whatAnArticleWasPinnedToLaterStandsOnItsSideOfASplitThatDoesNotNameIt() {
        Correction split = ann.split("a", "b");

        resolve(split, ann.pin("a", "x"));

        assertThat(group("x").leaves(group("b"))).isTrue();
        assertThat(outcomes("a")).containsExactly(TOGETHER, LEFT);
        assertThat(outcomes("b")).containsExactly(STAYED);
    }

    @Test
    void aPinnedArticleFollowsAndTheOthersDoNot() {
        resolve(ann.pin("a", "x", "y"));

        assertThat(group("a").articles()).containsExactlyInAnyOrder("x", "a");
        assertThat(ruling("a").pinned()).isTrue();
        assertThat(ruling("x").pinned()).isFalse();
        assertThat(rulings).doesNotContainKey("y");
    }

    @Test
    void aPinHoldsToTheFirstArticleOfTheStoryThatWasNotPinnedElsewhereLater() {
        Correction pin = ann.pin("a", "x", "y");

        resolve(pin, ann.pin("x", "z"));

        assertThat(group("a").articles()).containsExactlyInAnyOrder("a", "y");
        assertThat(group("x").articles()).containsExactlyInAnyOrder("x", "z");
    }

    @Test
    void ofTwoPinsOfAnArticleTheLaterHolds() {
        Correction pin = ann.pin("a", "x");

        resolve(pin, ann.pin("a", "y"));

        assertThat(group("a").articles()).containsExactlyInAnyOrder("a", "y");
        assertThat(outcomes("a")).containsExactly(TOGETHER, NOT_TOGETHER);
    }

    @Test
    void aPinToWhatTheArticleWasSplitFromLaterIsVoid() {
        Correction pin = ann.pin("a", "b");

        resolve(pin, ann.split("a", "b"));

        assertThat(group("a").articles()).containsExactly("a");
        assertThat(ruling("a").pinned()).isFalse();
        assertThat(outcomes("a")).containsExactly(LEFT, NOT_TOGETHER);
    }

    @Test
    void anUndoIsNoCorrectionInForce() {
        assertThatThrownBy(() -> resolve(ann.undo("c1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private void resolve(Correction... corrections) {
        rulings = ConstraintResolver.reconcile(
                List.of(corrections).stream().sorted(Correction.LATEST_FIRST).toList());
    }

    private Ruling ruling(String article) {
        return Optional.ofNullable(rulings.get(article)).orElseThrow();
    }

    private MustLinkGroup group(String article) {
        return ruling(article).group();
    }

    private List<CorrectionOutcome> outcomes(String article) {
        return ruling(article).evidence().stream()
                .map(said -> ((AnalystDecision) said).outcome())
                .toList();
    }
}
