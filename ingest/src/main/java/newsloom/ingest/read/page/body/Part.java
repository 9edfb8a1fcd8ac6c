package newsloom.ingest.read.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element as far as it holds text: parts within it, or a block at the end of the branch. */
final class Part {
    final Element element;
    final long hints;
    final @Nullable Part above;
    final @Nullable Block block;
    final List<Part> parts = new ArrayList<>();
    int words;
    int linked;
    int prose;
    int alike;
    double score;
    double gainIn;
    double gainOut;

    Part(Element element, long hints, @Nullable Part above, @Nullable Block block) {
        this.element = element;
        this.hints = hints;
        this.above = above;
        this.block = block;
    }

    void sum() {
        if (block != null) {
            words = block.words;
            linked = block.linked;
            prose = block.isProse() ? block.words : 0;
        }
        for (Part part : parts) {
            part.sum();
            words += part.words;
            linked += part.linked;
            prose += part.prose;
        }
    }

    double linkShare() {
        return words == 0 ? 0 : (double) linked / words;
    }
}
