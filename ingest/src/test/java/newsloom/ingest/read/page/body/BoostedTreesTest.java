package newsloom.ingest.read.page.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
    private final BoostedTrees trees = BoostedTrees.parse(
            Stream.of("# a remark", "PARAGRAPH\tunder FOOT\t-120\tnear BODY\t80\t20\t-50", "page OTHER\t7\t-3"));

    @Test
    void eachTreeIsFollowedByWhatTheBlockHasAndTheirNumbersAddUp() {
        assertThat(trees.of(features())).isCloseTo(-.53, within(1e-9));
        assertThat(trees.of(features("PARAGRAPH"))).isCloseTo(.17, within(1e-9));
        assertThat(trees.of(features("PARAGRAPH", "near BODY", "page OTHER"))).isCloseTo(.87, within(1e-9));
        assertThat(trees.of(features("PARAGRAPH", "near BODY", "under FOOT"))).isCloseTo(-1.23, within(1e-9));
    }

    @Test
    void aTableThatIsDamagedIsNotTakenForAnother() {
        assertThatThrownBy(() -> BoostedTrees.parse(Stream.of("PARAGRAPH\t1\t2\t3")))
                .hasMessageContaining("goes on");
        assertThatThrownBy(() -> BoostedTrees.parse(Stream.of("NO_SUCH_SIGN\t1\t2")))
                .hasMessageContaining("NO_SUCH_SIGN");
    }

    @Test
    void theTableThatShipsCanBeRead() {
        assertThat(BoostedTrees.read()
                        .of(features("PARAGRAPH", "WORDS_41", "SENTENCE_END", "LINK_NONE", "page ARTICLE")))
                .isPositive();
    }

    private static BitSet features(String... names) {
        BitSet features = new BitSet();
        Stream.of(names).map(FeatureVector.names()::indexOf).forEach(features::set);
        return features;
    }
}
