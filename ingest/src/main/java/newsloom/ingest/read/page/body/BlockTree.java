package newsloom.ingest.read.page.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of the page as far as it holds text: parts within it, or a block as a leaf. {@link OptimalTreeCut} cuts it. */
final class BlockTree {
    final Element element;
    final long nameFeatures;
    final @Nullable BlockTree above;
    final @Nullable Block block;
    final List<BlockTree> parts = new ArrayList<>();
    int words;
    int linked;
    int prose;
    int alike;
    double score;
    double gainIn;
    double gainOut;

    BlockTree(Element element, long nameFeatures, @Nullable BlockTree above, @Nullable Block block) {
        this.element = element;
        this.nameFeatures = nameFeatures;
        this.above = above;
        this.block = block;
    }

    void sum() {
        if (block != null) {
            words = block.words;
            linked = block.linked;
            prose = block.isProse() ? block.words : 0;
        }
        for (BlockTree part : parts) {
            part.sum();
            words += part.words;
            linked += part.linked;
            prose += part.prose;
        }
    }

    /** All blocks of it. */
    void addTo(BitSet found) {
        if (block != null) {
            found.set(block.at);
        }
        parts.forEach(part -> part.addTo(found));
    }

    double linkShare() {
        return words == 0 ? 0 : (double) linked / words;
    }
}
