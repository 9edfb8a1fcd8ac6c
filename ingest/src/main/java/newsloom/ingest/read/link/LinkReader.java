package newsloom.ingest.read.link;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.encoding.Decoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the links of a page that lead to articles of its site, and those to its feeds. */
public final class LinkReader {
    private static final int MOST = 500;
    private static final int WORDS_OF_A_HEADLINE = 4;
    private static final int DASHES_OF_A_SLUG = 3;
    private static final Pattern ALTERNATE = Pattern.compile("(?i)\\balternate\\b");
    private static final Set<String> OTHER_NAMES = Set.of("text/xml", "application/xml", "application/json");

    public LinkList read(Document document) {
        String base = document.address().map(URI::toString).orElse("");
        org.jsoup.nodes.Document page = Jsoup.parse(Decoder.decode(document).text(), base);
        String host = document.address().map(WebAddress::host).orElse("");
        return new LinkList(
                Optional.of(PlainText.oneLine(page.title())).filter(title -> !title.isEmpty()),
                Optional.of(page.select("html").attr("lang")).filter(tag -> !tag.isBlank()),
                links(page.select("a[href]"), link -> isArticle(link, host)),
                links(page.select("link[rel~=(?i)alternate|^feed$][href], a[href]"), LinkReader::isFeed));
    }

    private static List<LinkList.Link> links(List<Element> elements, Predicate<Element> wanted) {
        Map<URI, LinkList.Link> links = new LinkedHashMap<>();
        for (Element element : elements) {
            if (links.size() < MOST && wanted.test(element)) {
                address(element)
                        .ifPresent(address -> links.putIfAbsent(address, new LinkList.Link(address, words(element))));
            }
        }
        return List.copyOf(links.values());
    }

    private static Optional<URI> address(Element element) {
        String written = element.attr("href").strip();
        String onWeb = written.replaceFirst("(?i)^feed:(?=https?://)", "").replaceFirst("(?i)^feed://", "http://");
        String address = onWeb.equals(written) ? element.absUrl("href") : onWeb;
        return WebAddress.of(address.replaceFirst("#.*$", ""));
    }

    private static String words(Element element) {
        return PlainText.oneLine(element.normalName().equals("link") ? element.attr("title") : element.text());
    }

    private static boolean isFeed(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean isTyped =
                type.contains("rss") || type.contains("atom") || type.contains("feed+json") || type.contains("rdf");
        if (isTyped || isFeedOfOtherName(element, type.strip())) {
            return true;
        }
        if (element.normalName().equals("link")) {
            return false;
        }
        String path = address(element).map(URI::getPath).orElse("").toLowerCase(Locale.ROOT);
        return path.matches(".*(/(feed|rss|atom)/?|\\.(rss|atom|rdf)|/(rss|feed|atom|index)\\.xml)");
    }

    /** Feeds, too, are XML or JSON; but so are the data of an article, which many sites name as another form of it. */
    private static boolean isFeedOfOtherName(Element element, String type) {
        String relation = element.attr("rel");
        return relation.strip().equalsIgnoreCase("feed")
                || (ALTERNATE.matcher(relation).find()
                        && OTHER_NAMES.contains(type)
                        && !element.attr("href").contains("/wp-json/"));
    }

    /** Of this site, and either called like a headline or with a slug like one. */
    private static boolean isArticle(Element element, String host) {
        Optional<URI> address =
                address(element).filter(found -> WebAddress.host(found).equals(host));
        String path = address.map(URI::getRawPath).orElse("");
        String last = path.replaceFirst("/$", "").replaceFirst(".*/", "");
        boolean slug = last.chars().filter(sign -> sign == '-' || sign == '_').count() >= DASHES_OF_A_SLUG;
        boolean numbered = path.matches(".*\\d{4,}.*");
        boolean headline = words(element).split(" ", -1).length >= WORDS_OF_A_HEADLINE;
        return path.length() > 1 && (slug || (numbered && headline));
    }
}
