package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.HashSet;
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
    /** A long block tells more than a short one, but its words are no independent witnesses. */
    private static final double LENGTH_POWER = .3;

    /** On a page where no part outweighs the cost of being in, the cost is taken down, to nothing at last. */
    private static final double[] COST_SHARES = {1, .5, .2, 0};

    private static final double UNLIKELY = -3;

    /** A shorter text may well be repeated: a name, a label. */
    private static final int LONG = 8;

    private final Points points = Points.read();

    /**
     * @param titles that the page gives itself, in small letters
     * @param declared the text in its JSON-LD, or nothing
     * @param isArticle whether it says that it is one
     */
    public String of(Element body, Set<String> titles, String declared, boolean isArticle) {
        Walk walk = Walk.of(body);
        Signs signs = new Signs(walk, new Signs.Context(titles, comparable(declared), isArticle));
        PageKind kind = signs.kind();
        double[] evidence = walk.blocks().stream()
                .mapToDouble(block -> evidence(block, signs, kind))
                .toArray();
        if (kind.isRunningText() && signs.titleAt() >= 0) {
            // It is the title, which is read elsewhere.
            evidence[signs.titleAt()] = UNLIKELY;
        }
        return text(kept(walk, evidence, kind), walk.blocks());
    }

    private static String comparable(String declared) {
        String squeezed = Signs.squeeze(declared);
        return squeezed.length() > 300 ? squeezed : "";
    }

    private double evidence(Block block, Signs signs, PageKind kind) {
        double odds = points.of(block, signs.of(block.at), kind.isRunningText()) + kind.leaning;
        return odds * Math.pow(Math.max(1, block.words), LENGTH_POWER);
    }

    private static BitSet kept(Walk walk, double[] evidence, PageKind kind) {
        for (double share : COST_SHARES) {
            BitSet kept = new Cut(evidence, kind.costIn * share, kind.costOut * share).of(walk.root());
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
    private static String text(BitSet kept, List<Block> blocks) {
        Set<String> said = new HashSet<>();
        return kept.stream()
                .mapToObj(blocks::get)
                .filter(block -> block.words < LONG || said.add(block.text))
                .map(block -> block.text)
                .collect(Collectors.joining("\n"));
    }
}
