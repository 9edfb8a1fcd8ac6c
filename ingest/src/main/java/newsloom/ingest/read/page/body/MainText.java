package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the text that a page is about, without menus, boxes and foot: boilerplate removal.
 *
 * <p>{@link BoostedTrees} give each block the log-odds of its being text, by its features. {@link OptimalTreeCut} then
 * takes or leaves elements, such that the sum of the log-odds taken is greatest and every change from an element to one
 * within it costs: so a paragraph that looks odd stays with its article, and a box of links goes as a whole.
 */
public final class MainText {
    /** A long block tells more than a short one, but its words are no independent witnesses. */
    private static final double LENGTH_POWER = .3;

    /** On a page where no part outweighs the cost of being in, the cost is taken down, to nothing at last. */
    private static final double[] COST_SHARES = {1, .5, .2, 0};

    private static final double UNLIKELY = -3;
    private static final int LEAST_SHARE = 5;
    private static final int STEPS = 4;

    /** In log-odds. */
    private static final double STEP = .5;

    private final BoostedTrees trees;

    public MainText(BoostedTrees trees) {
        this.trees = trees;
    }

    public String of(ExtractionInput input) {
        PageFeatures features = PageFeatures.of(input);
        BitSet kept = kept(features);
        return text(new OtherTexts(features).without(kept), features.segmenter().blocks());
    }

    private BitSet kept(PageFeatures features) {
        PageKind kind = features.kind();
        // The blocks of a list are alike.
        Map<BitSet, Double> scored = new HashMap<>();
        double[] logOdds = features.segmenter().blocks().stream()
                .mapToDouble(
                        block -> (scored.computeIfAbsent(features.vectors().get(block.at), trees::of) + kind.leaning)
                                * length(block))
                .toArray();
        if (kind.isRunningText() && features.titleAt() >= 0) {
            // It is the title, which is read elsewhere.
            logOdds[features.titleAt()] = UNLIKELY;
        }
        return enough(features, logOdds);
    }

    /** Of a page that says it is an article a fifth of the prose is, or more: else every block leans to it, step by step. */
    private static BitSet enough(PageFeatures features, double[] logOdds) {
        List<Block> blocks = features.segmenter().blocks();
        PageKind kind = features.kind();
        int least = kind == PageKind.ARTICLE ? prose(blocks.stream().filter(MainText::mayBeOfIt)) / LEAST_SHARE : 0;
        BitSet kept = kept(features.segmenter(), logOdds, kind);
        for (int step = 0; step < STEPS && prose(kept.stream().mapToObj(blocks::get)) < least; step++) {
            blocks.stream()
                    .filter(block -> block.at != features.titleAt())
                    .forEach(block -> logOdds[block.at] += STEP * length(block));
            kept = kept(features.segmenter(), logOdds, kind);
        }
        return kept;
    }

    private static boolean mayBeOfIt(Block block) {
        return (block.under & NameFeatures.ELSEWHERE) == 0;
    }

    private static int prose(Stream<Block> blocks) {
        return blocks.filter(Block::isProse).mapToInt(block -> block.words).sum();
    }

    private static double length(Block block) {
        return Math.pow(Math.max(1, block.words), LENGTH_POWER);
    }

    private static BitSet kept(BlockSegmenter segmenter, double[] logOdds, PageKind kind) {
        for (double share : COST_SHARES) {
            BitSet kept = new OptimalTreeCut(logOdds, kind.costIn * share, kind.costOut * share).of(segmenter.root());
            if (!kept.isEmpty()) {
                return kept;
            }
        }
        BitSet all = new BitSet();
        IntStream.range(0, logOdds.length).filter(at -> logOdds[at] > UNLIKELY).forEach(all::set);
        return all;
    }

    /** What was said already, as captions for the small and the large picture are, is not said again. */
    private static String text(BitSet kept, List<Block> blocks) {
        Repetition repetition = new Repetition();
        return kept.stream()
                .mapToObj(blocks::get)
                .filter(block -> !repetition.repeats(block.text))
                .map(block -> block.text)
                .collect(Collectors.joining("\n"));
    }
}
