package newsloom.ingest.read.page.body;

import static newsloom.ingest.read.page.body.Feature.*;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the {@link Feature}s of every block of a page, and its {@link PageKind}. */
@SuppressWarnings("EnumOrdinal") // bits by place: this is asked a thousand times for each page
final class FeatureExtractor {
    private static final int LONG = 8;

    private static final Map<String, Feature> KINDS = kinds();
    private final BlockSegmenter segmenter;
    private final ExtractionInput input;
    private final String declared;
    private final Map<String, Integer> times = new HashMap<>();
    private final ContextFeatures context;
    private final int titleAt;

    FeatureExtractor(BlockSegmenter segmenter, ExtractionInput input) {
        this.segmenter = segmenter;
        this.input = input;
        this.declared = comparable(input.declared());
        segmenter.blocks().forEach(block -> times.merge(block.text, 1, Integer::sum));
        this.context = new ContextFeatures(segmenter);
        this.titleAt = findTitle();
    }

    PageKind kind() {
        int prose = context.topProse();
        int all = segmenter.root().prose;
        if (input.isArticle() && all >= 80) {
            return PageKind.ARTICLE;
        }
        if ((prose >= 150 && prose * 2 >= all) || (prose >= 60 && prose * 10 >= all * 8)) {
            return PageKind.PROSE;
        }
        return all >= 300 && all * 10 >= segmenter.root().words * 7 ? PageKind.TEXT : PageKind.OTHER;
    }

    /** The place of the block that is the title, or -1. */
    int titleAt() {
        return titleAt;
    }

    BitSet of(int at) {
        Block block = segmenter.blocks().get(at);
        BitSet features = new BitSet();
        set(features, ANY);
        set(features, kind(block));
        set(features, length(block.words));
        double link = block.linkShare();
        set(
                features,
                link == 0
                        ? LINK_NONE
                        : link < .25 ? LINK_SOME : link < .6 ? LINK_HALF : link < .95 ? LINK_MOST : LINK_ALL);
        if (link >= .9) {
            set(features, block.words <= 10 ? SHORT_LINK : LONG_LINK);
        }
        TextFeatures.add(features, block);
        neighbours(features, at);
        context.add(features, block);
        if (titleAt >= 0) {
            set(features, at == titleAt ? IS_TITLE : at < titleAt ? OVER_TITLE : UNDER_TITLE);
        }
        if (block.words < LONG && times.getOrDefault(block.text, 0) > 1) {
            set(features, REPEATED);
        }
        if (!declared.isEmpty()) {
            set(features, declared.contains(squeeze(block.text)) ? DECLARED : UNDECLARED);
        }
        if (at * 10 < segmenter.blocks().size()) {
            set(features, FIRST_TENTH);
        }
        if (at * 10 >= segmenter.blocks().size() * 9) {
            set(features, LAST_TENTH);
        }
        return features;
    }

    private static String comparable(String declared) {
        String squeezed = squeeze(declared);
        return squeezed.length() > 300 ? squeezed : "";
    }

    private static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isLetterOrDigit(each)) {
                squeezed.append(Character.toLowerCase(each));
            }
        }
        return squeezed.toString();
    }

    static void set(BitSet features, Feature feature) {
        features.set(feature.ordinal());
    }

    static Feature kind(Block block) {
        for (BlockTree part = block.home; part != null; part = part.above) {
            Feature kind = KINDS.get(part.element.normalName());
            if (kind != null) {
                return kind;
            }
        }
        return OTHER;
    }

    private static Map<String, Feature> kinds() {
        Map<String, Feature> kinds = new HashMap<>(
                Map.of("p", PARAGRAPH, "h1", HEADING_1, "pre", PREFORMATTED, "li", ITEM, "blockquote", QUOTATION));
        List.of("h2", "h3", "h4", "h5", "h6").forEach(name -> kinds.put(name, HEADING));
        List.of("td", "th").forEach(name -> kinds.put(name, CELL));
        List.of("figcaption", "figure", "caption").forEach(name -> kinds.put(name, CAPTION));
        List.of("dt", "dd").forEach(name -> kinds.put(name, TERM));
        List.of("button", "label").forEach(name -> kinds.put(name, BUTTON));
        List.of("div", "section", "article", "main", "body", "aside", "header", "footer", "nav")
                .forEach(name -> kinds.put(name, BOX));
        return Map.copyOf(kinds);
    }

    private static Feature length(int words) {
        return words <= 1
                ? WORD_1
                : words <= 3
                        ? WORDS_2
                        : words <= 6
                                ? WORDS_4
                                : words <= 10
                                        ? WORDS_7
                                        : words <= 20
                                                ? WORDS_11
                                                : words <= 40 ? WORDS_21 : words <= 80 ? WORDS_41 : WORDS_81;
    }

    private void neighbours(BitSet features, int at) {
        List<Block> blocks = segmenter.blocks();
        Block before = at > 0 ? blocks.get(at - 1) : null;
        Block after = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
        set(
                features,
                before == null
                        ? BEFORE_NOTHING
                        : before.isProse() ? BEFORE_PROSE : before.linkShare() > .5 ? BEFORE_LINK : BEFORE_SHORT);
        set(
                features,
                after == null
                        ? AFTER_NOTHING
                        : after.isProse() ? AFTER_PROSE : after.linkShare() > .5 ? AFTER_LINK : AFTER_SHORT);
        if (before != null && after != null && before.isProse() && after.isProse()) {
            set(features, BETWEEN_PROSE);
        }
        if (before != null && after != null && before.linkShare() > .5 && after.linkShare() > .5) {
            set(features, BETWEEN_LINKS);
        }
    }

    private int findTitle() {
        List<Block> blocks = segmenter.blocks();
        int heading = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.words > 1
                    && input.titles().contains(block.text.toLowerCase(Locale.ROOT))
                    && kind(block) != ITEM
                    && block.linkShare() < .5) {
                return i;
            }
            if (heading < 0 && kind(block) == HEADING_1) {
                heading = i;
            }
        }
        return heading;
    }
}
