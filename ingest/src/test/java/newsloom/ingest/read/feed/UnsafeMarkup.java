package newsloom.ingest.read.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Finds in HTML what a browser would run, as a second opinion that shares no code with what is tested. */
final class UnsafeMarkup {
    private static final Pattern ELEMENT = Pattern.compile(
            "script|style|iframe|frame|object|embed|applet|meta|base|link|form|input|button|svg|math|template|noscript");
    private static final Pattern ADDRESS =
            Pattern.compile("(?s)[\\x00-\\x20]*(javascript|vbscript|data|livescript|file):.*");

    private UnsafeMarkup() {}

    static boolean isIn(String html) {
        return Jsoup.parseBodyFragment(html).body().getAllElements().stream()
                .skip(1)
                .anyMatch(UnsafeMarkup::isUnsafe);
    }

    private static boolean isUnsafe(Element element) {
        return ELEMENT.matcher(element.normalName()).matches()
                || element.attributes().asList().stream().anyMatch(UnsafeMarkup::isUnsafe);
    }

    private static boolean isUnsafe(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\t\\r\\n]", "").toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || name.equals("style")
                || (!name.matches("title|alt") && ADDRESS.matcher(value).matches());
    }
}
