package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What a judgement of a block may ask for: its signs, the hints over it and near it, and the kind of its page, as bits. */
@SuppressWarnings("EnumOrdinal") // bits by place: this is asked a hundred thousand times for each page
final class Traits {
    private static final int UNDER = Sign.values().length;
    private static final int NEAR = UNDER + Hint.values().length;
    private static final int KIND = NEAR + Hint.values().length;

    private Traits() {}

    /** Their names, by their places. */
    static List<String> names() {
        return Stream.of(
                        Stream.of(Sign.values()).map(Sign::name),
                        Stream.of(Hint.values()).map(hint -> "under " + hint),
                        Stream.of(Hint.values()).map(hint -> "near " + hint),
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
