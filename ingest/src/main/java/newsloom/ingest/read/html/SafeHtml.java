package newsloom.ingest.read.html;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Makes foreign HTML safe to store and to show: it is parsed as a browser would, and written anew with nothing but what is
 * known to be harmless.
 *
 * <p>What comes out has no element that a browser reads other than it was read here (no {@code svg}, {@code math},
 * {@code style}, {@code noscript}, {@code template}, comments), so parsing it again changes nothing.
 */
public final class SafeHtml {
    private SafeHtml() {}

    /** @param base what relative addresses in it are resolved against; without one they go */
    public static String of(String html, Optional<URI> base) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        Document document = Parser.htmlParser().parseInput(RawText.opened(html), "");
        SafeWriter writer = new SafeWriter(new SafeLinks(base), html.length());
        children(document.head(), writer);
        children(document.body(), writer);
        return writer.written();
    }

    private static void children(Element parent, SafeWriter writer) {
        for (Node at = parent.firstChild(); at != null; at = at.nextSibling()) {
            if (at instanceof TextNode text) {
                writer.text(text.getWholeText());
            } else if (at instanceof Element element && !SafeElements.isDropped(element)) {
                element(element, writer);
            }
        }
    }

    private static void element(Element element, SafeWriter writer) {
        boolean kept = SafeElements.isKept(element);
        if (kept) {
            writer.begin(element);
        }
        children(element, writer);
        if (kept) {
            writer.end(element);
        }
    }
}
