package newsloom.ingest.read.html;

import newsloom.ingest.read.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The text that a reader of HTML sees. */
public final class HtmlText {
    private HtmlText() {}

    /** As one line, for titles and names. A sign that begins no markup stays: {@code AT&T}, {@code a < b}. */
    public static String line(String html) {
        if (HtmlDetector.isIn(html)) {
            return PlainText.oneLine(blocks(html));
        }
        return PlainText.oneLine(html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false));
    }

    /** Each block on a line of its own, none of them empty. */
    public static String blocks(String html) {
        StringBuilder text = new StringBuilder(html.length());
        append(Jsoup.parseBodyFragment(html).body(), text);
        return text.toString().strip();
    }

    private static void append(Element parent, StringBuilder text) {
        for (Node at = parent.firstChild(); at != null; at = at.nextSibling()) {
            if (at instanceof TextNode words) {
                appendWords(words.getWholeText(), text);
            } else if (at instanceof Element element && !SafeElements.isDropped(element)) {
                appendElement(element, text);
            }
        }
    }

    private static void appendElement(Element element, StringBuilder text) {
        boolean block = element.isBlock() || element.normalName().equals("br");
        if (block) {
            newLine(text);
        }
        append(element, text);
        if (block) {
            newLine(text);
        }
    }

    private static void appendWords(String words, StringBuilder text) {
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            if (!Character.isWhitespace(each) && each != '\u00A0') {
                text.append(each);
            } else if (!endsBlank(text)) {
                text.append(' ');
            }
        }
    }

    private static void newLine(StringBuilder text) {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!endsBlank(text)) {
            text.append('\n');
        }
    }

    private static boolean endsBlank(StringBuilder text) {
        return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
