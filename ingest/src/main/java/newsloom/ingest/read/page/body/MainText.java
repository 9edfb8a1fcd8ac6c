package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the text that a page is about.
 *
 * <p>Every block is judged by its signs, which gives log-odds. Then each element is in or out, such that the sum over
 * all blocks is greatest, where every change from an element to one within it costs: so a paragraph that looks odd stays
 * with its article, and a box of links goes as a whole.
 */
public final class MainText {
    /** A long block tells more than a short one, but its words are no independent witnesses. */
    private static final double LENGTH_POWER = .3;

    /** On a page where no part outweighs the cost of being in, the cost is taken down, to nothing at last. */
    private static final double[] COST_SHARES = {1, .5, .2, 0};

    private static final double UNLIKELY = -3;

    private final BoostedTrees trees = BoostedTrees.read();

    public String of(ExtractionInput subject) {
        PageFeatures sight = PageFeatures.of(subject);
        return text(kept(sight, trees::of), sight.walk().blocks());
    }

    /** The blocks that are part of the text, where {@code judge} gives the log-odds of a block with such traits. */
    public static BitSet kept(PageFeatures sight, Function<BitSet, Double> judge) {
        PageKind kind = sight.kind();
        // The blocks of a list are alike.
        Map<BitSet, Double> judged = new HashMap<>();
        double[] evidence = sight.walk().blocks().stream()
                .mapToDouble(block -> (judged.computeIfAbsent(sight.traits().get(block.at), judge) + kind.leaning)
                        * Math.pow(Math.max(1, block.words), LENGTH_POWER))
                .toArray();
        if (kind.isRunningText() && sight.titleAt() >= 0) {
            // It is the title, which is read elsewhere.
            evidence[sight.titleAt()] = UNLIKELY;
        }
        return kept(sight.walk(), evidence, kind);
    }

    private static BitSet kept(BlockSegmenter walk, double[] evidence, PageKind kind) {
        for (double share : COST_SHARES) {
            BitSet kept = new OptimalTreeCut(evidence, kind.costIn * share, kind.costOut * share).of(walk.root());
            if (!kept.isEmpty()) {
                return kept;
            }
        }
        BitSet all = new BitSet();
        IntStream.range(0, evidence.length)
                .filter(at -> evidence[at] > UNLIKELY)
                .forEach(all::set);
        return all;
    }

    /** What was said already, as captions for the small and the large picture are, is not said again. */
    public static String text(BitSet kept, List<Block> blocks) {
        Repetition repetition = new Repetition();
        return kept.stream()
                .mapToObj(blocks::get)
                .filter(block -> !repetition.is(block.text))
                .map(block -> block.text)
                .collect(Collectors.joining("\n"));
    }
}
