package newsloom.ingest.read.page.body;

import static newsloom.ingest.read.page.body.Feature.*;
import static newsloom.ingest.read.page.body.FeatureExtractor.set;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The features of where a block stands: in which elements, and how near to the part of the page with the most prose. */
@SuppressWarnings("EnumOrdinal") // bits by place: this is asked a thousand times for each page
final class ContextFeatures {
    private static final Map<String, Feature> REGIONS = Map.ofEntries(
            Map.entry("article", IN_ARTICLE_TAG),
            Map.entry("main", IN_MAIN_TAG),
            Map.entry("nav", IN_NAV_TAG),
            Map.entry("header", IN_HEADER_TAG),
            Map.entry("footer", IN_FOOTER_TAG),
            Map.entry("aside", IN_ASIDE_TAG),
            Map.entry("form", IN_FORM_TAG),
            Map.entry("figure", IN_FIGURE_TAG),
            Map.entry("table", IN_TABLE_TAG),
            Map.entry("ul", IN_LIST_TAG),
            Map.entry("ol", IN_LIST_TAG));

    private final BlockSegmenter segmenter;
    private final int allProse;
    private final @Nullable BlockTree top;
    private final int firstProse;
    private final int lastProse;

    ContextFeatures(BlockSegmenter segmenter) {
        this.segmenter = segmenter;
        this.allProse = Math.max(1, segmenter.root().prose);
        this.top = top(segmenter);
        int[] prose = segmenter.blocks().stream()
                .filter(block -> block.isProse() && isInTop(block.home))
                .mapToInt(block -> block.at)
                .toArray();
        this.firstProse = prose.length == 0 ? -1 : prose[0];
        this.lastProse = prose.length == 0 ? -1 : prose[prose.length - 1];
    }

    /** Of the part with the most, in words. */
    int topProse() {
        return top == null ? 0 : top.prose;
    }

    void add(BitSet features, Block block) {
        BlockTree home = block.home;
        BlockTree above = home.above == null ? home : home.above;
        BlockTree up = above.above == null ? above : above.above;
        share(features, home, HOME_PROSE_50);
        share(features, above, ABOVE_PROSE_50);
        share(features, up, UP_PROSE_50);
        linked(features, above, ABOVE_LINKED_MOST);
        linked(features, up, UP_LINKED_MOST);
        int same = alike(above);
        if (same >= 3) {
            set(features, same >= 8 ? ALIKE_8 : ALIKE_3);
        }
        top(features, home, above);
        if (firstProse >= 0) {
            set(features, block.at < firstProse ? FIRST_OF_PROSE : block.at > lastProse ? PAST_PROSE : WITHIN_PROSE);
        }
        regions(features, home);
    }

    private static @Nullable BlockTree top(BlockSegmenter segmenter) {
        BlockTree best = null;
        for (Block block : segmenter.blocks()) {
            if (block.isProse() && (block.under & NameFeatures.ELSEWHERE) == 0) {
                double weight = block.words;
                BlockTree part = block.home.above;
                for (int up = 0; up < 3 && part != null; up++, weight /= 2, part = part.above) {
                    part.score += weight * (1 - part.linkShare());
                    best = best == null || part.score > best.score ? part : best;
                }
            }
        }
        return best;
    }

    private void share(BitSet features, BlockTree part, Feature most) {
        double share = (double) part.prose / allProse;
        features.set(most.ordinal() + (share > .5 ? 0 : share > .2 ? 1 : share > .05 ? 2 : share > 0 ? 3 : 4));
    }

    private static void linked(BitSet features, BlockTree part, Feature most) {
        double share = part.linkShare();
        if (share > .15) {
            features.set(most.ordinal() + (share > .7 ? 0 : share > .4 ? 1 : 2));
        }
    }

    /** How many siblings look like this part: cards, items of a list, posts of a thread. */
    private static int alike(BlockTree part) {
        if (part.alike == 0) {
            count(part.above == null ? List.of(part) : part.above.parts);
        }
        return part.alike;
    }

    private static void count(List<BlockTree> siblings) {
        Map<String, Integer> same = new HashMap<>();
        siblings.forEach(each -> same.merge(looks(each.element), each.block == null ? 1 : 0, Integer::sum));
        siblings.forEach(each -> each.alike = Math.max(1, same.getOrDefault(looks(each.element), 0)));
    }

    private static String looks(Element element) {
        return element.normalName() + " " + element.attr("class");
    }

    private void top(BitSet features, BlockTree home, BlockTree above) {
        if (top == null) {
            set(features, NO_TOP);
        } else if (isInTop(home)) {
            set(features, IN_TOP);
            if (home == top || above == top) {
                set(features, DIRECTLY_IN_TOP);
            }
        } else {
            set(features, OUT_OF_TOP);
            if (top.above != null && isIn(home, top.above)) {
                set(features, BESIDE_TOP);
            }
        }
    }

    private boolean isInTop(BlockTree part) {
        return top != null && isIn(part, top);
    }

    private static boolean isIn(BlockTree part, BlockTree outer) {
        for (BlockTree each = part; each != null; each = each.above) {
            if (each == outer) {
                return true;
            }
        }
        return false;
    }

    private void regions(BitSet features, BlockTree home) {
        for (BlockTree part = home; part != null; part = part.above) {
            Feature region = REGIONS.get(part.element.normalName());
            if (region == IN_ARTICLE_TAG && features.get(IN_ARTICLE_TAG.ordinal())) {
                set(features, IN_INNER_ARTICLE_TAG);
            } else if (region != null) {
                set(features, region);
            }
        }
        if (segmenter.hasMain() && !features.get(IN_MAIN_TAG.ordinal())) {
            set(features, OUT_OF_MAIN_TAG);
        }
        if (segmenter.hasArticle() && !features.get(IN_ARTICLE_TAG.ordinal())) {
            set(features, OUT_OF_ARTICLE_TAG);
        }
    }
}
