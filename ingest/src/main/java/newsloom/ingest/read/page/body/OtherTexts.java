package newsloom.ingest.read.page.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Takes out of the text of an article what is not its own although it reads like it: teasers of other stories, which come
 * as three cards or more of one look, and what readers say. {@link MainText} asks it last, for names of people in a teaser
 * would join two stories.
 */
final class OtherTexts {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final int LEAST_CARDS = 3;
    private static final int LEAST_HEADLINE = 3;
    private static final int LONGEST_CARD = 80;
    private static final int LONGEST_HEADING = 5;

    /** What must be left of a text that others were taken out of: else they are the text. */
    private static final int LEAST_LEFT = 40;

    private static final int MOST_TIMES = 6;

    private final BlockSegmenter segmenter;
    private final PageKind kind;
    private final BitSet others = new BitSet();

    OtherTexts(PageFeatures features) {
        this.segmenter = features.segmenter();
        this.kind = features.kind();
    }

    BitSet without(BitSet kept) {
        cards(segmenter.root());
        BitSet own = without(kept, others);
        return kind == PageKind.ARTICLE || segmenter.hasArticle() ? without(own, comments()) : own;
    }

    /** In a thread they are the text, as within what is marked as one. */
    private BitSet comments() {
        BitSet comments = new BitSet();
        segmenter.blocks().stream()
                .filter(block -> (block.under & NameFeatures.COMMENTS) != 0)
                .filter(block -> kind == PageKind.ARTICLE || block.home.element.closest("article") == null)
                .forEach(block -> comments.set(block.at));
        return comments;
    }

    /** Only what stands behind the text, and is less than it: cards within it are what a round-up is about. */
    private BitSet without(BitSet kept, BitSet others) {
        BitSet left = (BitSet) kept.clone();
        left.andNot(others);
        int end =
                left.stream().filter(at -> segmenter.blocks().get(at).isProse()).reduce(-1, (one, next) -> next);
        BitSet behind = (BitSet) kept.clone();
        behind.and(others);
        behind.clear(0, end + 1);
        BitSet own = (BitSet) kept.clone();
        own.andNot(behind);
        return prose(own) >= Math.max(LEAST_LEFT, prose(behind) / MOST_TIMES) ? own : kept;
    }

    private int prose(BitSet kept) {
        return kept.stream()
                .mapToObj(segmenter.blocks()::get)
                .filter(Block::isProse)
                .mapToInt(block -> block.words)
                .sum();
    }

    private void cards(BlockTree part) {
        Map<String, List<Integer>> cardsByLook = new HashMap<>();
        for (int i = 0; i < part.parts.size(); i++) {
            BlockTree inner = part.parts.get(i);
            if (isCard(inner)) {
                cardsByLook
                        .computeIfAbsent(look(inner), look -> new ArrayList<>())
                        .add(i);
            }
            cards(inner);
        }
        cardsByLook.values().stream()
                .filter(cards -> cards.size() >= LEAST_CARDS)
                .forEach(cards -> drop(part, cards));
        teasers(part);
    }

    /** An element of its own around a headline that leads elsewhere, with a few words. */
    private static boolean isCard(BlockTree part) {
        return part.block == null
                && !isHeadline(part)
                && part.words <= LONGEST_CARD
                && part.words > part.linked
                && holdsHeadline(part);
    }

    private static boolean holdsHeadline(BlockTree part) {
        return isHeadline(part) || part.parts.stream().anyMatch(OtherTexts::holdsHeadline);
    }

    private static boolean isHeadline(BlockTree part) {
        return HEADINGS.contains(part.element.normalName())
                && part.block == null
                && part.words >= LEAST_HEADLINE
                && part.linkShare() > .8
                && leadsElsewhere(part.element);
    }

    private static boolean leadsElsewhere(Element heading) {
        Element around = heading.closest("a[href]");
        Element link = around == null ? heading.selectFirst("a[href]") : around;
        return link != null && !link.attr("href").startsWith("#");
    }

    private static String look(BlockTree part) {
        return part.element.normalName() + " " + part.element.attr("class");
    }

    private void drop(BlockTree part, List<Integer> cards) {
        cards.forEach(card -> drop(part.parts.get(card)));
        int before = cards.get(0) - 1;
        if (before >= 0 && part.parts.get(before).words <= LONGEST_HEADING) {
            drop(part.parts.get(before));
        }
    }

    /** Headlines and teasers by turns, without an element around each pair. */
    private void teasers(BlockTree part) {
        List<BlockTree> parts = part.parts;
        List<Integer> headlines = IntStream.range(0, parts.size() - 1)
                .filter(i -> isHeadline(parts.get(i)))
                .filter(i -> parts.get(i + 1).words <= LONGEST_CARD && !isHeadline(parts.get(i + 1)))
                .boxed()
                .toList();
        boolean byTurns = headlines.size() >= LEAST_CARDS
                && IntStream.range(1, headlines.size())
                        .allMatch(i -> headlines.get(i) - headlines.get(i - 1) <= LEAST_CARDS);
        if (byTurns) {
            drop(part, headlines);
            headlines.forEach(headline -> drop(parts.get(headline + 1)));
        }
    }

    private void drop(BlockTree part) {
        if (part.block != null) {
            others.set(part.block.at);
        }
        part.parts.forEach(this::drop);
    }
}
