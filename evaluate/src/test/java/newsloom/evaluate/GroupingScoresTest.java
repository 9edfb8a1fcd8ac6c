package newsloom.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GroupingScoresTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Label A of three is split 2 + 1, and the one shares its story with label B. */
    @Test
    void agreesWithWhatIsCountedByHand() {
        GroupingScores agreement = GroupingScores.of(
                        Map.of("1", "A", "2", "A", "3", "A", "4", "B", "5", "C"),
                        Map.of("1", "x", "2", "x", "3", "y", "4", "y", "5", "z"))
                .orElseThrow();
        assertThat(agreement.bcubed().precision()).isCloseTo((1 + 1 + .5 + .5 + 1) / 5, EXACT);
        assertThat(agreement.bcubed().recall()).isCloseTo((2 / 3. + 2 / 3. + 1 / 3. + 1 + 1) / 5, EXACT);
        assertThat(agreement.bcubed().f1()).isCloseTo(2 * .8 * (11 / 15.) / (.8 + 11 / 15.), EXACT);
        assertThat(agreement.pairs().precision()).isCloseTo(1 / 2., EXACT);
        assertThat(agreement.pairs().recall()).isCloseTo(1 / 3., EXACT);
        assertThat(agreement.pairs().f1()).isCloseTo(.4, EXACT);
    }

    @Test
    void theSameStoriesUnderOtherNamesAgreeWholly() {
        GroupingScores agreement = GroupingScores.of(
                        Map.of("1", "A", "2", "A", "3", "B"), Map.of("1", "x", "2", "x", "3", "y"))
                .orElseThrow();
        assertThat(agreement.bcubed().f1()).isEqualTo(1);
        assertThat(agreement.pairs().f1()).isEqualTo(1);
    }

    @Test
    void withoutAnyPairThePairsAgree() {
        GroupingScores agreement =
                GroupingScores.of(Map.of("1", "A"), Map.of("1", "x")).orElseThrow();
        assertThat(agreement.pairs()).isEqualTo(new PrecisionRecall(1, 1));
    }

    @Test
    void whatShareNothingHasNoHarmonicMean() {
        assertThat(new PrecisionRecall(0, 1).f1()).isZero();
    }

    @Test
    void articlesWithoutALabelDoNotCount() {
        assertThat(GroupingScores.of(Map.of(), Map.of("1", "x"))).isEmpty();
        assertThat(GroupingScores.of(Map.of("1", "A"), Map.of("1", "x", "2", "x"))
                        .orElseThrow()
                        .bcubed())
                .isEqualTo(new PrecisionRecall(1, 1));
    }

    @Test
    void aLabelledArticleInNoStoryIsAnError() {
        assertThatThrownBy(() -> GroupingScores.of(Map.of("1", "A"), Map.of()))
                .hasMessage("The article 1 is in no story.");
    }
}
