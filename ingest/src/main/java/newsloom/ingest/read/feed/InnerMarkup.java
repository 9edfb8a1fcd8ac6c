package newsloom.ingest.read.feed;

import java.util.Set;
import newsloom.ingest.read.xml.Element;

/** Writes what is in an element as HTML, where a feed holds HTML that it did not escape. */
final class InnerMarkup {
    /** Elements without an end: what a feed forgot to close holds what comes after it. */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private InnerMarkup() {}

    static String of(Element element) {
        StringBuilder out = new StringBuilder();
        content(element, out);
        return out.toString();
    }

    private static void content(Element parent, StringBuilder out) {
        for (Object each : parent.content()) {
            if (each instanceof Element child) {
                element(child, out);
            } else {
                out.append(escape((String) each));
            }
        }
    }

    private static void element(Element element, StringBuilder out) {
        String name = element.name().substring(element.name().indexOf(':') + 1);
        out.append('<').append(name);
        for (int i = 0; i < element.attributes().size(); i += 2) {
            out.append(' ').append(element.attributes().get(i)).append("=\"");
            out.append(escape(element.attributes().get(i + 1)).replace("\"", "&quot;"))
                    .append('"');
        }
        out.append('>');
        content(element, out);
        if (!VOID.contains(name)) {
            out.append("</").append(name).append('>');
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
