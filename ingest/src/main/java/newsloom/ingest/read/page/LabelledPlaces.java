package newsloom.ingest.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import newsloom.ingest.read.WordTable;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** The places of a page whose names let expect an author or a date: found in one way through it. */
final class LabelledPlaces {
    private static final List<String> ELSEWHERE = WordTable.words("""
            comment kommentar related sidebar footer teaser weather similar popular calendar countdown upnext
            masthead topbar navbar recommend
            """);
    private static final List<String> LIKELY_AUTHOR = List.of("author", "byline", "writer", "contributor", "creator");
    private static final List<String> LIKELY_DATE =
            List.of("date", "publish", "time", "posted", "meta", "byline", "author", "info", "datum", "fecha");
    private static final Pattern AUTHOR = Pattern.compile(
            "author[-_]{0,2}name|byline[-_]{0,2}(?:name|author)|(?:entry|post|article)-author|author-link|(?:^|\\s)(?:byline|authors?)(?:\\s|$)");
    private static final Pattern DATE = Pattern.compile(
            "dt-published|(?:^|\\s)(?:published|pubdate|postdate)(?:\\s|$)"
                    + "|(?:entry|post|article|pub|news|news-list|publish|published)[-_]{1,2}date|date-(?:published|header|display-single)|pub(?:lish)?date|post_?date|posted-on");
    private static final Pattern AUTHOR_LINK = Pattern.compile("/(?:authors?|contributors?|writers|people)/");
    private static final int LEVELS = 8;

    final List<Element> authors = new ArrayList<>();
    final List<Element> linkedAuthors = new ArrayList<>();
    final List<Element> likelyAuthors = new ArrayList<>();
    final List<Element> dates = new ArrayList<>();
    final List<Element> likelyDates = new ArrayList<>();

    private final Map<String, Kind> kinds = new HashMap<>();

    private record Kind(boolean isElsewhere, boolean author, boolean likelyAuthor, boolean date, boolean likelyDate) {
        Kind or(Kind other) {
            return new Kind(
                    isElsewhere || other.isElsewhere,
                    author || other.author,
                    likelyAuthor || other.likelyAuthor,
                    date || other.date,
                    likelyDate || other.likelyDate);
        }
    }

    static LabelledPlaces of(Element page) {
        LabelledPlaces places = new LabelledPlaces();
        page.stream().forEach(places::place);
        return places;
    }

    /** Not in the margin, the foot, or what readers say. */
    boolean isOfTheArticle(Element element) {
        Element up = element;
        for (int level = 0; level < LEVELS && up != null; level++, up = up.parent()) {
            String name = up.normalName();
            if (name.equals("body")) {
                return true;
            }
            if (name.equals("aside") || name.equals("footer") || name.equals("nav") || kind(up).isElsewhere()) {
                return false;
            }
        }
        return true;
    }

    private void place(Element element) {
        if (element.attributesSize() == 0 && !element.normalName().equals("time")) {
            return;
        }
        Kind kind = kind(element);
        // The parser has written all names small.
        Attributes attributes = element.attributes();
        String property = attributes.get("itemprop") + attributes.get("property");
        boolean isAuthor = kind.author()
                || property.startsWith("author")
                || attributes.get("rel").contains("author");
        boolean isDate = kind.date() || property.contains("datePublished") || attributes.hasKey("pubdate");
        keep(element, isAuthor, authors);
        keep(element, !isAuthor && kind.likelyAuthor(), likelyAuthors);
        keep(element, isLinkToAuthor(element), linkedAuthors);
        keep(element, isDate, dates);
        keep(element, !isDate && (kind.likelyDate() || element.normalName().equals("time")), likelyDates);
    }

    private static void keep(Element element, boolean isOne, List<Element> places) {
        if (isOne) {
            places.add(element);
        }
    }

    private static boolean isLinkToAuthor(Element element) {
        return element.normalName().equals("a")
                && AUTHOR_LINK.matcher(element.attr("href")).find();
    }

    private Kind kind(Element element) {
        Kind ofClass = kinds.computeIfAbsent(element.className(), LabelledPlaces::read);
        String id = element.id();
        return id.isEmpty() ? ofClass : ofClass.or(kinds.computeIfAbsent(id, LabelledPlaces::read));
    }

    private static Kind read(String names) {
        String small = names.toLowerCase(Locale.ROOT);
        boolean isLikelyAuthor = hasAny(LIKELY_AUTHOR, small);
        boolean isLikelyDate = hasAny(LIKELY_DATE, small) || small.contains("pubdate");
        return new Kind(
                hasAny(ELSEWHERE, small),
                isLikelyAuthor && AUTHOR.matcher(small).find(),
                isLikelyAuthor,
                isLikelyDate && DATE.matcher(small).find(),
                isLikelyDate);
    }

    private static boolean hasAny(List<String> words, String names) {
        return words.stream().anyMatch(names::contains);
    }
}
