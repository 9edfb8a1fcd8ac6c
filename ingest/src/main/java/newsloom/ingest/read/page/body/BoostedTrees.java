package newsloom.ingest.read.page.body;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gradient-boosted trees (Friedman, 2001): what the features of a block together say for its being part of the text. The
 * table is {@code trees.tsv} beside this class; {@code bench/fit-pages} fits it.
 *
 * <p>Each line is a tree: a feature, what follows when the block has it, what follows when not; either is a tree again,
 * or a leaf, in hundredths of log-odds. {@code log p/(1-p)} is the sum of the leaves that a block comes to, over all trees.
 */
public final class BoostedTrees {
    private static final double HUNDREDTH = .01;

    private final int[][] trees;
    private final int words = (FeatureVector.names().size() + Long.SIZE - 1) / Long.SIZE;

    private BoostedTrees(int[][] trees) {
        this.trees = trees;
    }

    /** Those that ship. */
    public static BoostedTrees read() {
        return parse(ResourceTable.lines("trees.tsv"));
    }

    public static BoostedTrees parse(Stream<String> lines) {
        List<String> names = FeatureVector.names();
        return new BoostedTrees(lines.filter(line -> !line.startsWith("#"))
                .map(line -> new TreeParser(line, names).nodes())
                .toArray(int[][]::new));
    }

    public double of(BitSet features) {
        long[] bits = Arrays.copyOf(features.toLongArray(), words);
        int hundredths = 0;
        for (int[] tree : trees) {
            int at = 0;
            while (tree[at] >= 0) {
                boolean has = (bits[tree[at] >> 6] >>> tree[at] & 1) != 0;
                at = has ? at + 2 : tree[at + 1];
            }
            hundredths += tree[at + 1];
        }
        return hundredths * HUNDREDTH;
    }
}
