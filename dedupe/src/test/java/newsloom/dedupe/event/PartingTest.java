package newsloom.dedupe.event;

import static org.assertj.core.api.Assertions.assertThat;

import newsloom.dedupe.Parameters;
import org.junit.jupiter.api.Test;

class PartingTest {
    private static final boolean[] HALF = {true, true, false, false};

    private final Parting parting = new Parting(Parameters.defaults());

    @Test
    void halvesThatAreCloseWithinAndFarFromEachOtherAreTwoEvents() {
        assertThat(parting.isRight(scores(4, 1, 1), HALF)).isTrue();
    }

    @Test
    void halvesThatAreHardlyCloserWithinThanBetweenAreOneEvent() {
        assertThat(parting.isRight(scores(2, .5f, .5f), HALF)).isFalse();
    }

    @Test
    void theCloserTheHalvesAreToEachOtherTheMoreMustSpeakForTwo() {
        assertThat(parting.isRight(scores(4.5f, 2, 2), HALF)).isFalse();
        assertThat(parting.isRight(scores(5.5f, 2, 2), HALF)).isTrue();
    }

    @Test
    void halvesWithOneVeryClosePairAcrossAreOneEvent() {
        assertThat(parting.isRight(scores(6, 1, 4.9f), HALF)).isTrue();
        assertThat(parting.isRight(scores(6, 1, 5.1f), HALF)).isFalse();
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
