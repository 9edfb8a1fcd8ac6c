package newsloom.ingest.read.html;

import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Writes HTML of which every sign that could begin markup is ours. */
final class SafeWriter {
    private final SafeLinks links;
    private final StringBuilder out;

    SafeWriter(SafeLinks links, int length) {
        this.links = links;
        out = new StringBuilder(length);
    }

    void text(String text) {
        escape(text);
    }

    void begin(Element element) {
        String name = element.normalName();
        out.append('<').append(name);
        if (element.attributesSize() > 0) {
            for (Attribute each : element.attributes()) {
                if (SafeElements.isKept(name, each.getKey())) {
                    attribute(each.getKey(), each.getValue());
                }
            }
        }
        out.append(SafeElements.isVoid(name) ? " />" : ">");
    }

    void end(Element element) {
        if (!SafeElements.isVoid(element.normalName())) {
            out.append("</").append(element.normalName()).append('>');
        }
    }

    String written() {
        return out.toString();
    }

    private void attribute(String name, String value) {
        Optional<String> safe = SafeElements.isLink(name) ? links.safe(value) : Optional.of(value);
        safe.ifPresent(kept -> {
            out.append(' ').append(name).append("=\"");
            escape(kept);
            out.append('"');
        });
    }

    private void escape(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (!reference.isEmpty()) {
                out.append(text, done, i).append(reference);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    /** A back quote ends a value for old browsers; a NUL is read in many ways. */
    private static String reference(char each) {
        return switch (each) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '`' -> "&#96;";
            case '\0' -> "\uFFFD";
            default -> "";
        };
    }
}
