package newsloom.dedupe.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import newsloom.dedupe.parameter.Parameters;
import org.junit.jupiter.api.Test;

class SplitTestTest {
    private static final boolean[] HALF = {true, true, false, false};

    private static final boolean[] HALF_OF_EIGHT = {true, true, true, true, false, false, false, false};

    private final SplitTest splitTest = new SplitTest(Parameters.defaults());

    @Test
    void halvesThatAreCloseWithinAndFarFromEachOtherAreTwoEvents() {
        assertThat(splitTest.isRight(scores(4, 1, 1), HALF)).isTrue();
    }

    @Test
    void halvesThatAreHardlyCloserWithinThanBetweenAreOneEvent() {
        assertThat(splitTest.isRight(scores(2, .5f, .5f), HALF)).isFalse();
    }

    @Test
    void theCloserTheHalvesAreToEachOtherTheMoreMustSpeakForTwo() {
        assertThat(splitTest.isRight(scores(4.5f, 2, 2), HALF)).isFalse();
        assertThat(splitTest.isRight(scores(5.5f, 2, 2), HALF)).isTrue();
    }

    @Test
    void halvesWithOneVeryClosePairAcrossAreOneEvent() {
        assertThat(splitTest.isRight(scores(6, 1, 4.9f), HALF)).isTrue();
        assertThat(splitTest.isRight(scores(6, 1, 5.1f), HALF)).isFalse();
    }

    @Test
    void theMoreReportsBothHalvesHaveTheLessMustSpeakForTwo() {
        assertThat(splitTest.isRight(scores(4, 1.8f, 1.8f), HALF)).isFalse();
        assertThat(splitTest.isRight(scoresOfEight(4, 1.8f), HALF_OF_EIGHT)).isTrue();
    }

    private static float[][] scoresOfEight(float within, float between) {
        float[][] scores = new float[HALF_OF_EIGHT.length][HALF_OF_EIGHT.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                scores[i][j] = HALF_OF_EIGHT[i] == HALF_OF_EIGHT[j] ? within : between;
            }
        }
        return scores;
    }

    /** Two reports in each half; one pair across is as close as {@code closest}. */
    private static float[][] scores(float within, float between, float closest) {
        return new float[][] {
            {0, within, between, closest},
            {within, 0, between, between},
            {between, between, 0, within},
            {closest, between, within, 0}
        };
    }
}
