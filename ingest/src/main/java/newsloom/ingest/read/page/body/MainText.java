package newsloom.ingest.read.page.body;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        return new Cut(evidence, COST_IN, COST_OUT)
                .of(walk.root()).stream().mapToObj(at -> blocks.get(at).text).collect(Collectors.joining("\n"));
    }
}
