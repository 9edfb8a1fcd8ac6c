package newsloom.ingest.read.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element that holds little: of one that holds much it is not even made. */
final class ShortText {
    private ShortText() {}

    /** Blank where the text is longer than so many characters. */
    static String of(Element element, int longest) {
        String text = isLonger(element, longest) ? "" : element.text();
        return text.length() <= longest ? text : "";
    }

    private static boolean isLonger(Element element, int longest) {
        int[] left = {longest};
        return NodeTraversor.filter(
                        (node, depth) -> {
                            left[0] -= node instanceof TextNode text ? solid(text.getWholeText()) : 0;
                            return left[0] < 0 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
                        },
                        element)
                == NodeFilter.FilterResult.STOP;
    }

    /** Characters that stay when blanks are taken together. */
    private static int solid(String text) {
        int solid = 0;
        for (int i = 0; i < text.length(); i++) {
            solid += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return solid;
    }
}
