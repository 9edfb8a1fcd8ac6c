package newsloom.ingest.read.page.body;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes out of the text of an article what is not its own although it reads like it: {@link TeaserCards} of other stories,
 * and {@link ReaderComments}. {@link MainText} asks it last, for names of people in a teaser would join two stories.
 */
final class OtherTexts {
    /** What must be left of a text that others were taken out of: else they are the text. */
    private static final int LEAST_LEFT = 40;

    private static final int MOST_TIMES = 6;

    /** In words. */
    private static final int LONGEST_BEFORE_CARDS = 300;

    private final BlockSegmenter segmenter;
    private final PageKind kind;

    OtherTexts(PageFeatures features) {
        this.segmenter = features.segmenter();
        this.kind = features.kind();
    }

    BitSet without(BitSet kept) {
        List<BlockTree> articles = articles(segmenter.root()).toList();
        boolean isOneArticle =
                kind == PageKind.ARTICLE || articles.size() == 1 || (kind == PageKind.PROSE && !segmenter.hasArticle());
        TeaserCards cards = TeaserCards.of(segmenter.root(), articles, isOneArticle);
        BitSet own = outweighed(kept, cards.apart());
        own = without(own, behind(own, cards.lists()), MOST_TIMES);
        own = shortened(own, behind(own, cards.others()));
        return comments(own, isOneArticle);
    }

    private BitSet comments(BitSet kept, boolean isOneArticle) {
        BitSet own = kept;
        if (kind == PageKind.ARTICLE || segmenter.hasArticle()) {
            own = without(own, behind(own, ReaderComments.named(segmenter, kind)), MOST_TIMES);
        }
        if (!isOneArticle) {
            return own;
        }
        BitSet seen = ReaderComments.seen(segmenter.root());
        return kind == PageKind.ARTICLE ? without(own, seen, MOST_TIMES) : without(own, seen, 1);
    }

    /** The outermost that have text enough to be one. */
    private static Stream<BlockTree> articles(BlockTree part) {
        return part.element.normalName().equals("article")
                ? Stream.of(part).filter(article -> article.prose >= LEAST_LEFT)
                : part.parts.stream().flatMap(OtherTexts::articles);
    }

    /** Cards within a text are what a round-up is about. */
    private BitSet behind(BitSet kept, BitSet others) {
        BitSet left = (BitSet) kept.clone();
        left.andNot(others);
        int end =
                left.stream().filter(at -> segmenter.blocks().get(at).isProse()).reduce(-1, (one, next) -> next);
        BitSet behind = (BitSet) others.clone();
        behind.clear(0, end + 1);
        return behind;
    }

    private BitSet without(BitSet kept, BitSet others, int times) {
        BitSet gone = (BitSet) kept.clone();
        gone.and(others);
        BitSet own = (BitSet) kept.clone();
        own.andNot(others);
        return prose(own) >= Math.max(LEAST_LEFT, prose(gone) / times) ? own : kept;
    }

    /** Leaves them where they are as much as the text: then they are the text. */
    private BitSet outweighed(BitSet kept, BitSet others) {
        BitSet own = without(kept, others, 1);
        return words(own) * 2 >= words(kept) ? own : kept;
    }

    /** At the end of a long text a list may be what that leads to. */
    private BitSet shortened(BitSet kept, BitSet others) {
        BitSet own = outweighed(kept, others);
        return words(own) <= LONGEST_BEFORE_CARDS ? own : kept;
    }

    private int words(BitSet kept) {
        return kept.stream().map(at -> segmenter.blocks().get(at).words).sum();
    }

    private int prose(BitSet kept) {
        return kept.stream()
                .mapToObj(segmenter.blocks()::get)
                .filter(Block::isProse)
                .mapToInt(block -> block.words)
                .sum();
    }
}
