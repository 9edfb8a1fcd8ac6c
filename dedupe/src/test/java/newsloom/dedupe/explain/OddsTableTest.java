package newsloom.dedupe.explain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OddsTableTest {
    private static final OddsTable TABLE = new OddsTable(new double[] {0, 2, 4}, new double[] {.5, .75, .8});

    @Test
    void betweenTwoKnotsTheShareIsBetweenTheirs() {
        assertThat(TABLE.share(1)).isEqualTo(.625);
        assertThat(TABLE.share(2)).isEqualTo(.75);
        assertThat(TABLE.odds(2)).isEqualTo(3);
    }

    @Test
    void beyondTheLastKnotNothingMoreIsClaimed() {
        assertThat(TABLE.share(-9)).isEqualTo(.5);
        assertThat(TABLE.share(99)).isEqualTo(.8);
    }

    @Property
    void aHigherScoreNeverHasLowerOdds(
            @ForAll @DoubleRange(min = -20, max = 30) double one,
            @ForAll @DoubleRange(min = -20, max = 30) double other) {
        assertThat(OddsTable.MEASURED.odds(Math.max(one, other)))
                .isFinite()
                .isPositive()
                .isGreaterThanOrEqualTo(OddsTable.MEASURED.odds(Math.min(one, other)));
    }
}
