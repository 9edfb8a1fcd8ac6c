package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that {@link BoostedTrees} may ask of a block, as bits: its {@link Feature}s, the {@link NameFeatures} around it and
 * near it, and the {@link PageKind}.
 */
@SuppressWarnings("EnumOrdinal") // bits by place: this is asked a hundred thousand times for each page
public final class FeatureVector {
    private static final int UNDER = Feature.values().length;
    private static final int NEAR = UNDER + NameFeatures.names().size();
    private static final int KIND = NEAR + NameFeatures.names().size();

    private FeatureVector() {}

    /** Their names, by their places. */
    public static List<String> names() {
        return Stream.of(
                        Stream.of(Feature.values()).map(Feature::name),
                        NameFeatures.names().stream().map(feature -> "under " + feature),
                        NameFeatures.names().stream().map(feature -> "near " + feature),
                        Stream.of(PageKind.values()).map(kind -> "page " + kind))
                .flatMap(names -> names)
                .toList();
    }

    /** @param features of the block; the others are added to them */
    static BitSet of(BitSet features, Block block, PageKind kind) {
        set(features, block.under, UNDER);
        set(features, block.near, NEAR);
        features.set(KIND + kind.ordinal());
        return features;
    }

    private static void set(BitSet vector, long nameFeatures, int from) {
        for (long left = nameFeatures; left != 0; left &= left - 1) {
            vector.set(from + Long.numberOfTrailingZeros(left));
        }
    }
}
