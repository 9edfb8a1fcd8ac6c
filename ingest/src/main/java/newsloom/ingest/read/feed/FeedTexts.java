package newsloom.ingest.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.html.HtmlDetector;
import newsloom.ingest.read.html.HtmlText;
import newsloom.ingest.read.html.SafeHtml;
import newsloom.ingest.read.xml.Element;

/**
 * The texts of a feed: titles as plain lines, contents as harmless HTML.
 *
 * @param atom whether a text without a type is plain, as Atom has it
 */
record FeedTexts(boolean atom, LinkResolver links) {
    private static final Pattern BASE64 = Pattern.compile("[\\sA-Za-z0-9+/=]+");

    Optional<String> line(Element element) {
        String line = isPlain(element) ? PlainText.oneLine(element.text()) : HtmlText.line(html(element));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    Optional<EntryContent> content(Element element) {
        if (isPlain(element)) {
            String text = PlainText.clean(element.text()).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(new EntryContent(text, "text/plain"));
        }
        String html = html(element).strip();
        return html.isEmpty() ? Optional.empty() : Optional.of(html(html, links.base(element)));
    }

    /** Atom's are addresses, and so may be relative ones; those of RSS are whatever the feed likes. */
    String id(Element element) {
        String written = element.text().strip();
        boolean relative = atom && written.indexOf('/') >= 0 && written.indexOf(':') < 0;
        return relative ? links.resolve(written, element).map(URI::toString).orElse(written) : written;
    }

    static EntryContent html(String html, Optional<URI> base) {
        return new EntryContent(SafeHtml.of(html, base).strip(), "text/html");
    }

    private boolean isPlain(Element element) {
        if (element.hasChildren() || isBase64(element)) {
            return false;
        }
        return switch (type(element)) {
            case "text", "text/plain" -> element.attribute("mode").isEmpty() || !HtmlDetector.isIn(element.text());
            case "" -> atom && !HtmlDetector.isIn(element.text());
            default -> false;
        };
    }

    private static String html(Element element) {
        if (element.hasChildren()) {
            return InnerMarkup.of(element);
        }
        String text = element.text();
        return isBase64(element) ? decoded(text) : text;
    }

    /** Atom 0.3 says so; in Atom 1.0 whatever is neither text nor XML is meant to be. */
    private static boolean isBase64(Element element) {
        String type = type(element);
        boolean binary = type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.contains("xml")
                && !type.contains("html")
                && BASE64.matcher(element.text()).matches();
        return binary
                || element.attribute("mode").filter("base64"::equalsIgnoreCase).isPresent();
    }

    /** What is no Base64 in truth stays as it is. */
    private static String decoded(String text) {
        try {
            String decoded = new String(Base64.getMimeDecoder().decode(text.strip()), UTF_8);
            return decoded.indexOf('\uFFFD') < 0 ? decoded : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String type(Element element) {
        return element.attribute("type").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
