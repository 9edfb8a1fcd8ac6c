package newsloom.ingest.read.page.body;

import static newsloom.ingest.read.page.body.Sign.*;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sees the signs of every block of a page. */
@SuppressWarnings("EnumOrdinal") // bits by place: this is asked a thousand times for each page
final class Signs {
    private static final int LONG = 8;

    private static final Map<String, Sign> KINDS = kinds();
    private static final Map<String, Sign> REGIONS = Map.ofEntries(
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

    private final Walk walk;
    private final Subject subject;
    private final String declared;
    private final Map<String, Integer> times = new HashMap<>();
    private final int allProse;
    private final @Nullable Part top;
    private final int titleAt;
    private final int firstProse;
    private final int lastProse;

    Signs(Walk walk, Subject subject) {
        this.walk = walk;
        this.subject = subject;
        this.declared = comparable(subject.declared());
        this.allProse = Math.max(1, walk.root().prose);
        walk.blocks().forEach(block -> times.merge(block.text, 1, Integer::sum));
        this.top = top();
        this.titleAt = findTitle();
        int first = -1;
        int last = -1;
        List<Block> blocks = walk.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isProse() && isInTop(blocks.get(i).home)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        this.firstProse = first;
        this.lastProse = last;
    }

    PageKind kind() {
        int prose = topProse();
        int all = walk.root().prose;
        if (subject.isArticle() && all >= 80) {
            return PageKind.ARTICLE;
        }
        if ((prose >= 150 && prose * 2 >= all) || (prose >= 60 && prose * 10 >= all * 8)) {
            return PageKind.PROSE;
        }
        return all >= 300 && all * 10 >= walk.root().words * 7 ? PageKind.TEXT : PageKind.OTHER;
    }

    /** The place of the block that is the title, or -1. */
    int titleAt() {
        return titleAt;
    }

    int topProse() {
        return top == null ? 0 : top.prose;
    }

    BitSet of(int at) {
        Block block = walk.blocks().get(at);
        BitSet signs = new BitSet();
        set(signs, ANY);
        set(signs, kind(block));
        set(signs, length(block.words));
        double link = block.linkShare();
        set(
                signs,
                link == 0
                        ? LINK_NONE
                        : link < .25 ? LINK_SOME : link < .6 ? LINK_HALF : link < .95 ? LINK_MOST : LINK_ALL);
        if (link >= .9) {
            set(signs, block.words <= 10 ? SHORT_LINK : LONG_LINK);
        }
        Wording.look(signs, block);
        neighbours(signs, at);
        prose(signs, block, at);
        if (titleAt >= 0) {
            set(signs, at == titleAt ? IS_TITLE : at < titleAt ? OVER_TITLE : UNDER_TITLE);
        }
        if (block.words < LONG && times.getOrDefault(block.text, 0) > 1) {
            set(signs, REPEATED);
        }
        if (!declared.isEmpty()) {
            set(signs, declared.contains(squeeze(block.text)) ? DECLARED : UNDECLARED);
        }
        if (at * 10 < walk.blocks().size()) {
            set(signs, FIRST_TENTH);
        }
        if (at * 10 >= walk.blocks().size() * 9) {
            set(signs, LAST_TENTH);
        }
        return signs;
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

    static void set(BitSet signs, Sign sign) {
        signs.set(sign.ordinal());
    }

    static Sign kind(Block block) {
        for (Part part = block.home; part != null; part = part.above) {
            Sign kind = KINDS.get(part.element.normalName());
            if (kind != null) {
                return kind;
            }
        }
        return OTHER;
    }

    private static Map<String, Sign> kinds() {
        Map<String, Sign> kinds = new HashMap<>(
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

    private static Sign length(int words) {
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

    private void neighbours(BitSet signs, int at) {
        List<Block> blocks = walk.blocks();
        Block before = at > 0 ? blocks.get(at - 1) : null;
        Block after = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
        set(
                signs,
                before == null
                        ? BEFORE_NOTHING
                        : before.isProse() ? BEFORE_PROSE : before.linkShare() > .5 ? BEFORE_LINK : BEFORE_SHORT);
        set(
                signs,
                after == null
                        ? AFTER_NOTHING
                        : after.isProse() ? AFTER_PROSE : after.linkShare() > .5 ? AFTER_LINK : AFTER_SHORT);
        if (before != null && after != null && before.isProse() && after.isProse()) {
            set(signs, BETWEEN_PROSE);
        }
        if (before != null && after != null && before.linkShare() > .5 && after.linkShare() > .5) {
            set(signs, BETWEEN_LINKS);
        }
    }

    private void prose(BitSet signs, Block block, int at) {
        Part home = block.home;
        Part above = home.above == null ? home : home.above;
        Part up = above.above == null ? above : above.above;
        share(signs, home, HOME_PROSE_50);
        share(signs, above, ABOVE_PROSE_50);
        share(signs, up, UP_PROSE_50);
        linked(signs, above, ABOVE_LINKED_MOST);
        linked(signs, up, UP_LINKED_MOST);
        int same = alike(above);
        if (same >= 3) {
            set(signs, same >= 8 ? ALIKE_8 : ALIKE_3);
        }
        if (top == null) {
            set(signs, NO_TOP);
        } else if (isInTop(home)) {
            set(signs, IN_TOP);
            if (home == top || above == top) {
                set(signs, DIRECTLY_IN_TOP);
            }
        } else {
            set(signs, OUT_OF_TOP);
            if (top.above != null && isIn(home, top.above)) {
                set(signs, BESIDE_TOP);
            }
        }
        if (firstProse >= 0) {
            set(signs, at < firstProse ? FIRST_OF_PROSE : at > lastProse ? PAST_PROSE : WITHIN_PROSE);
        }
        for (Part part = home; part != null; part = part.above) {
            Sign region = REGIONS.get(part.element.normalName());
            if (region == IN_ARTICLE_TAG && signs.get(IN_ARTICLE_TAG.ordinal())) {
                set(signs, IN_INNER_ARTICLE_TAG);
            } else if (region != null) {
                set(signs, region);
            }
        }
        if (walk.hasMain() && !signs.get(IN_MAIN_TAG.ordinal())) {
            set(signs, OUT_OF_MAIN_TAG);
        }
        if (walk.hasArticle() && !signs.get(IN_ARTICLE_TAG.ordinal())) {
            set(signs, OUT_OF_ARTICLE_TAG);
        }
    }

    private void share(BitSet signs, Part part, Sign most) {
        double share = (double) part.prose / allProse;
        signs.set(most.ordinal() + (share > .5 ? 0 : share > .2 ? 1 : share > .05 ? 2 : share > 0 ? 3 : 4));
    }

    private static void linked(BitSet signs, Part part, Sign most) {
        double share = part.linkShare();
        if (share > .15) {
            signs.set(most.ordinal() + (share > .7 ? 0 : share > .4 ? 1 : 2));
        }
    }

    /** How many siblings look like this part: cards, items of a list, posts of a thread. */
    private static int alike(Part part) {
        if (part.alike == 0) {
            count(part.above == null ? List.of(part) : part.above.parts);
        }
        return part.alike;
    }

    private static void count(List<Part> siblings) {
        Map<String, Integer> same = new HashMap<>();
        siblings.forEach(each -> same.merge(looks(each.element), each.block == null ? 1 : 0, Integer::sum));
        siblings.forEach(each -> each.alike = Math.max(1, same.getOrDefault(looks(each.element), 0)));
    }

    private static String looks(Element element) {
        return element.normalName() + " " + element.attr("class");
    }

    private boolean isInTop(Part part) {
        return top != null && isIn(part, top);
    }

    private static boolean isIn(Part part, Part outer) {
        for (Part each = part; each != null; each = each.above) {
            if (each == outer) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Part top() {
        long elsewhere = Hint.FOOT.bit() | Hint.CONSENT.bit() | Hint.COMMENTS.bit() | Hint.OVERLAY.bit();
        Part best = null;
        for (Block block : walk.blocks()) {
            if (block.isProse() && (block.under & elsewhere) == 0) {
                double weight = block.words;
                Part part = block.home.above;
                for (int up = 0; up < 3 && part != null; up++, weight /= 2, part = part.above) {
                    part.score += weight * (1 - part.linkShare());
                    best = best == null || part.score > best.score ? part : best;
                }
            }
        }
        return best;
    }

    private int findTitle() {
        List<Block> blocks = walk.blocks();
        int heading = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.words > 1
                    && subject.titles().contains(block.text.toLowerCase(Locale.ROOT))
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
