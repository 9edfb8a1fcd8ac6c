package newsloom.bench.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newsloom.dedupe.explain.OddsTable;
import newsloom.evaluate.ScoredMember;
import org.junit.jupiter.api.Test;

class IsotonicFitTest {
    @Test
    void sharesThatRiseAreKeptAndThoseThatFallArePooledWithTheirNeighbours() {
        List<ScoredMember> members = IntStream.range(0, 160)
                .mapToObj(i -> new ScoredMember(i, 0, i < 80 ? .2 : i < 90 ? .9 : i < 100 ? .7 : .95))
                .toList();

        OddsTable table = IsotonicFit.of(members);

        assertThat(table.shares()).containsExactly(.2, .8, .95);
        assertThat(table.scores()).containsExactly(39.5, 89.5, 129.5);
    }
}
