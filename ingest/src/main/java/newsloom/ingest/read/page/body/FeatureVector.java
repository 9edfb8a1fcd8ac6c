package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What a judgement of a block may ask for: its signs, the hints over it and near it, and the kind of its page, as bits. */
@SuppressWarnings("EnumOrdinal") // bits by place: this is asked a hundred thousand times for each page
public final class FeatureVector {
    private static final int UNDER = Feature.values().length;
    private static final int NEAR = UNDER + NameFeature.values().length;
    private static final int KIND = NEAR + NameFeature.values().length;

    private FeatureVector() {}

    /** Their names, by their places. */
    public static List<String> names() {
        return Stream.of(
                        Stream.of(Feature.values()).map(Feature::name),
                        Stream.of(NameFeature.values()).map(hint -> "under " + hint),
                        Stream.of(NameFeature.values()).map(hint -> "near " + hint),
                        Stream.of(PageKind.values()).map(kind -> "page " + kind))
                .flatMap(names -> names)
                .toList();
    }

    /** Adds to its signs, which are at their places already. */
    static BitSet of(BitSet signs, Block block, PageKind kind) {
        set(signs, block.under, UNDER);
        set(signs, block.near, NEAR);
        signs.set(KIND + kind.ordinal());
        return signs;
    }

    private static void set(BitSet traits, long hints, int from) {
        for (long left = hints; left != 0; left &= left - 1) {
            traits.set(from + Long.numberOfTrailingZeros(left));
        }
    }
}
