package newsloom.ingest.read.page.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsloom.ingest.read.WordTable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks as a browser would lay it out, once, from its beginning to its end. */
public final class BlockSegmenter {
    private static final Set<String> WITHOUT_TEXT = Set.copyOf(WordTable.words("""
            script style noscript template iframe object embed svg math canvas audio video input select textarea
            datalist map head area progress meter applet noframes frameset rp link meta title
            """));
    private static final Set<String> APART =
            Set.of("button", "label", "summary", "details", "dialog", "slot", "picture");

    private final ElementNames names = new ElementNames();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private boolean hasMain;
    private boolean hasArticle;
    private int linkedCharacters;
    private int boldCharacters;
    private int links;
    private int bolds;

    public static BlockSegmenter of(Element body) {
        BlockSegmenter segmenter = new BlockSegmenter();
        segmenter.root = segmenter.part(body, null, 0, 0, 0);
        segmenter.root.sum();
        return segmenter;
    }

    private BlockTree root = new BlockTree(new Element("body"), 0, null, null);

    BlockTree root() {
        return root;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** Whether the page has an element {@code main}. */
    boolean hasMain() {
        return hasMain;
    }

    /** Whether it has an element {@code article}. */
    boolean hasArticle() {
        return hasArticle;
    }

    private BlockTree part(Element element, @Nullable BlockTree above, long under, long parent, long grandparent) {
        hasMain |= element.normalName().equals("main");
        hasArticle |= element.normalName().equals("article");
        boolean isBody = element.normalName().equals("body");
        long nameFeatures = isBody ? 0 : names.features(element);
        if (isHidden(element)) {
            nameFeatures |= NameFeatures.HIDDEN;
        }
        BlockTree part = new BlockTree(element, nameFeatures, above, null);
        Place place = new Place(part, under | nameFeatures, nameFeatures | parent | grandparent, nameFeatures, parent);
        children(element, place);
        flush(place);
        return part;
    }

    private record Place(BlockTree part, long under, long near, long nameFeatures, long parent) {}

    private void children(Element element, Place place) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                append(text.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner, place);
            }
        }
    }

    private void element(Element element, Place place) {
        String name = element.normalName();
        if (name.equals("br")) {
            lineBreak(place);
        } else if (WITHOUT_TEXT.contains(name)) {
            return;
        } else if (isApart(element, name)) {
            flush(place);
            BlockTree inner = part(element, place.part(), place.under(), place.nameFeatures(), place.parent());
            if (!inner.parts.isEmpty()) {
                place.part().parts.add(inner);
            }
        } else {
            inline(element, name, place);
        }
    }

    private void inline(Element element, String name, Place place) {
        boolean isLink = name.equals("a") && element.hasAttr("href");
        boolean isBold = name.equals("b") || name.equals("strong");
        links += isLink ? 1 : 0;
        bolds += isBold ? 1 : 0;
        children(element, place);
        links -= isLink ? 1 : 0;
        bolds -= isBold ? 1 : 0;
    }

    private static boolean isApart(Element element, String name) {
        return element.isBlock() || APART.contains(name) || name.indexOf('-') > 0;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.length() < 2_000
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean isBlank = each <= ' ' || each == '\u00A0' || Character.isWhitespace(each);
            if (!isBlank) {
                run.append(each);
                linkedCharacters += links > 0 ? 1 : 0;
                boldCharacters += bolds > 0 ? 1 : 0;
            } else if (run.length() > 0 && run.charAt(run.length() - 1) > ' ') {
                run.append(' ');
            }
        }
    }

    /** One is a new line, two are a new paragraph. */
    private void lineBreak(Place place) {
        int end = run.length();
        if (end > 0 && run.charAt(end - 1) == '\n') {
            flush(place);
        } else if (end > 0 && run.charAt(end - 1) == ' ') {
            run.setCharAt(end - 1, '\n');
        } else if (end > 0) {
            run.append('\n');
        }
    }

    private void flush(Place place) {
        String text = run.toString().strip();
        if (!text.isEmpty()) {
            int words = WordCount.count(text);
            int solid = Math.max(1, solid(text));
            int linked = Math.round((float) words * linkedCharacters / solid);
            Block block = new Block(
                    blocks.size(),
                    place.part(),
                    text,
                    words,
                    Math.min(words, linked),
                    boldCharacters * 2 > solid,
                    place.under(),
                    place.near());
            blocks.add(block);
            place.part().parts.add(new BlockTree(place.part().element, 0, place.part(), block));
        }
        run.setLength(0);
        linkedCharacters = 0;
        boldCharacters = 0;
    }

    private static int solid(String text) {
        return (int) text.chars().filter(each -> each > ' ').count();
    }
}
