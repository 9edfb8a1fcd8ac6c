package newsloom.ingest.read.page.body;

import java.util.BitSet;

/** Divides the tree of a page into what is in and what is out, for the greatest gain: exact, in one way up and one down. */
final class OptimalTreeCut {
    private final double[] evidence;
    private final double costIn;
    private final double costOut;
    private final BitSet kept = new BitSet();

    /**
     * @param evidence for each block
     * @param costIn of a part that is in within one that is out; {@code costOut} the reverse
     */
    OptimalTreeCut(double[] evidence, double costIn, double costOut) {
        this.evidence = evidence;
        this.costIn = costIn;
        this.costOut = costOut;
    }

    /** The blocks that are in. */
    BitSet of(BlockTree root) {
        gain(root);
        choose(root, false);
        return kept;
    }

    private void gain(BlockTree part) {
        part.gainOut = 0;
        part.gainIn = part.block == null ? 0 : evidence[part.block.at];
        for (BlockTree inner : part.parts) {
            gain(inner);
            part.gainOut += Math.max(inner.gainOut, inner.gainIn - costIn);
            part.gainIn += Math.max(inner.gainIn, inner.gainOut - costOut);
        }
    }

    private void choose(BlockTree part, boolean isOuterIn) {
        boolean isIn = isOuterIn ? part.gainIn >= part.gainOut - costOut : part.gainIn - costIn > part.gainOut;
        if (isIn && part.block != null) {
            kept.set(part.block.at);
        }
        part.parts.forEach(inner -> choose(inner, isIn));
    }
}
