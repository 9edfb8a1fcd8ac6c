package newsloom.ingest.read.page.body;

import java.util.BitSet;

/**
 * The labelling of the elements of a page as in or out with the greatest gain, the log-odds of all blocks that are in less
 * a cost for each change from an element to one within it: exact, by dynamic programming over the tree (the best cut of a
 * tree with costs on its edges), linear in its size. On the way up, for an element {@code e} with parts {@code p}:
 *
 * <pre>{@code
 * in(e)  = logOdds(e) + Σ max(in(p), out(p) - costOut)
 * out(e) =              Σ max(out(p), in(p) - costIn)
 * }</pre>
 *
 * On the way down each part takes the better of the two, given what the element around it took.
 */
final class OptimalTreeCut {
    private final double[] logOdds;
    private final double costIn;
    private final double costOut;
    private final BitSet kept = new BitSet();

    /**
     * @param logOdds of each block
     * @param costIn of a part that is in within one that is out; {@code costOut} the reverse
     */
    OptimalTreeCut(double[] logOdds, double costIn, double costOut) {
        this.logOdds = logOdds;
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
        part.gainIn = part.block == null ? 0 : logOdds[part.block.at];
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
