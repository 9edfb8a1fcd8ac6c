package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Finds the text that a page is about.
 *
 * <p>Every block is judged by its signs, which gives log-odds. Then each element is in or out, such that the sum over
 * all blocks is greatest, where every change from an element to one within it costs: so a paragraph that looks odd stays
 * with its article, and a box of links goes as a whole.
 */
public final class MainText {
    private static final double COST_IN = 3;
    private static final double COST_OUT = 1;
    private static final double LENGTH_POWER = .3;
    private static final double UNLIKELY = -3;

    private final Points points = Points.read();

    /** @param titles that the page gives itself, in small letters; {@code declared} the text in its JSON-LD, or nothing */
    public String of(Element body, Set<String> titles, String declared) {
        Walk walk = Walk.of(body);
        if (walk.blocks().isEmpty()) {
            return "";
        }
        String squeezed = Signs.squeeze(declared);
        Signs signs = new Signs(walk, new Signs.Context(titles, squeezed.length() > 300 ? squeezed : ""));
        boolean isRunningText = signs.topProse() >= 150 && signs.topProse() * 2 >= walk.root().prose;
        List<Block> blocks = walk.blocks();
        double[] evidence = new double[blocks.size()];
        for (Block block : blocks) {
            double odds = points.of(block, signs.of(block.at), isRunningText);
            evidence[block.at] = odds * Math.pow(Math.max(1, block.words), LENGTH_POWER);
        }
        BitSet kept = new Cut(evidence, COST_IN, COST_OUT).of(walk.root());
        return text(kept.isEmpty() ? likely(evidence) : kept, blocks);
    }

    /** On a page of little text no part outweighs the cost of being in: what is there counts by itself. */
    private static BitSet likely(double[] evidence) {
        BitSet likely = new BitSet();
        IntStream.range(0, evidence.length).filter(at -> evidence[at] > 0).forEach(likely::set);
        if (likely.isEmpty()) {
            IntStream.range(0, evidence.length)
                    .filter(at -> evidence[at] > UNLIKELY)
                    .forEach(likely::set);
        }
        return likely;
    }

    private static String text(BitSet kept, List<Block> blocks) {
        return kept.stream().mapToObj(at -> blocks.get(at).text).collect(Collectors.joining("\n"));
    }
}
