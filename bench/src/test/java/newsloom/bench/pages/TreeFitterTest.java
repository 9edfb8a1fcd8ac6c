package newsloom.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import newsloom.ingest.read.page.body.BoostedTrees;
import newsloom.ingest.read.page.body.FeatureVector;
import org.junit.jupiter.api.Test;

class TreeFitterTest {
    private static final int PARAGRAPH = FeatureVector.names().indexOf("PARAGRAPH");
    private static final int FOOT = FeatureVector.names().indexOf("under FOOT");

    /** Part of the text is what has exactly one of the two: no sum of points, one for each, can say so. */
    @Test
    void twoTraitsAreLearntTogetherThatApartSayNothing() {
        Examples examples = new Examples();
        for (int i = 0; i < 2_000; i++) {
            boolean isParagraph = i % 2 == 0;
            boolean isInFoot = i % 4 < 2;
            examples.features.add(features(isParagraph, isInFoot).stream().toArray());
            examples.held.add(isParagraph != isInFoot);
            // Uneven, as otherwise no first division gains anything.
            examples.weights.add(isParagraph && isInFoot ? 1.5 : 1.0);
        }

        List<String> lines = new TreeFitter(examples).lines();
        BoostedTrees trees = BoostedTrees.parse(lines.stream());

        assertThat(trees.of(features(true, false))).isGreaterThan(1);
        assertThat(trees.of(features(false, true))).isGreaterThan(1);
        assertThat(trees.of(features(true, true))).isLessThan(-1);
        assertThat(trees.of(features(false, false))).isLessThan(-1);
        assertThat(new TreeFitter(examples).lines()).isEqualTo(lines);
    }

    private static BitSet features(boolean isParagraph, boolean isInFoot) {
        BitSet features = new BitSet();
        features.set(PARAGRAPH, isParagraph);
        features.set(FOOT, isInFoot);
        return features;
    }
}
