package newsloom.ingest.read.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.WordTable;
import newsloom.ingest.read.date.CalendarWords;
import org.jsoup.nodes.Element;

/** Who wrote an article: as JSON-LD and the meta tags say it, or as a reader sees it; a site's own name comes last. */
final class PageAuthors {
    private static final String BY =
            "(?:(?:guide|text|words|story|article|written|posted|published|authored|created|contributed|report(?:ed)?)\\s+by|by|von|par|por|di|de"
                    + " la redaction de|door|autor(?:in)?|author|auteur|автор|текст|автор статьи|skrevet"
                    + " av|av|af|tekst|text|escrito por|scritto da|a cura di|geschrieben von|写|文|記者)";
    private static final Pattern BEFORE = Pattern.compile("(?iu)^(?:about\\s+)?(?:the\\s+)?" + BY
            + "(?:\\s*[:：]?\\s+|(?-i:(?<=by)(?=\\p{Lu})))|^" + BY + "\\s*[:：]\\s*");
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?iu)^(\\p{L}+)\\b.{0,30}?(?<!\\p{L})(" + BY + "\\s*[:：]?\\s+(?-i:\\p{Lu}).*)$");
    private static final Pattern DAY_AFTER = Pattern.compile("^(.*?)\\s*([,;]?)\\s+(\\p{L}+)[\\s,]*$");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)\\s*(?:\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\\b\\.?"
                    + " ?\\d|[|•·–—/(]|\\s-\\s|,\\s*(?:usa"
                    + " today|senior|staff|contribut|editor|reporter|correspondent|director|the \\p{L}+"
                    + " \\p{L}+)|\\b(?:on|published|updated|last|posted|senior|former|contributor|reporter|staff"
                    + " writer|editor|min read|minutes|read)\\b|\\d).*$");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?iu)https?:|www\\.|@|[{}<>_=#]|^\\W*$|^(?:admin|administrator|editor|author|user|root|webmaster|unknown|anonymous|guest|null|undefined|staff|wordpress|share|follow|comments?|home|more|view"
                    + " all.*|all posts.*|read more.*|articles? by.*|learn more.*|see"
                    + " .*|contributors?|authors?|history|name.*|your name.*|leave .*|this"
                    + " .*|about.*|profile|facebook|twitter|linkedin|instagram|bluesky|our team|editorial team|member"
                    + " login|company.*|email)$|\\b(?:noc admin|says|reply)\\b");
    private static final Pattern SWAPPED = Pattern.compile("^(\\p{Lu}[\\p{L}'’-]+), (\\p{Lu}[\\p{L}.'’ -]+)$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)^\\s*(?:written by|posted by|by|von|par|por|door|автор|author|autor|escrito"
                    + " por|di)\\s*[:：]?\\s+(\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:de|van|von|der|den|la|le|bin|al|\\p{Lu}[\\p{L}.'’-]*)){1,4})\\b.{0,60}$");
    private static final List<String> META = WordTable.words("""
            author parsely-author sailthru.author dc.creator dcterms.creator dc.contributor article:author
            article_author byl article:author_name og:article:author citation_author authors rbauthors
            cxenseparse:author creator twitter:data1
            """);
    private static final int LONGEST = 60;
    private static final int MOST_PLACES = 40;
    private static final int MOST_ROLES = 3;
    private static final int MOST_TEXTS = 1_500;
    private static final Set<String> TEXTS =
            Set.of("p", "div", "span", "li", "em", "i", "small", "h2", "h3", "h4", "h5", "h6", "address");

    private final Element page;
    private final MetaTags meta;
    private final LinkedData linked;
    private final List<JsonLdNode> articles;
    private final Optional<String> publisher;
    private final LabelledPlaces places;

    PageAuthors(
            Element page,
            MetaTags meta,
            LinkedData linked,
            List<JsonLdNode> articles,
            Optional<String> publisher,
            LabelledPlaces places) {
        this.page = page;
        this.meta = meta;
        this.linked = linked;
        this.articles = articles;
        this.publisher = publisher;
        this.places = places;
    }

    List<String> best() {
        List<String> inData = articles.stream()
                .flatMap(node -> Stream.of("author", "creator").map(field -> names(persons(node, field))))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<String> inMeta = META.stream()
                .map(name -> names(meta.all(name)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        return Stream.of(inData, inMeta)
                .filter(names -> names.stream().anyMatch(name -> !isPublisher(name)))
                .findFirst()
                .or(this::shown)
                .orElseGet(() -> inData.isEmpty() ? inMeta : inData);
    }

    private Stream<String> persons(JsonLdNode node, String field) {
        return withoutRoles(node, field, MOST_ROLES).flatMap(JsonLdNode::written);
    }

    /** A role holds its person, or another role, in the field that it stands in itself. */
    private Stream<JsonLdNode> withoutRoles(JsonLdNode node, String field, int most) {
        return linked.within(node, field)
                .flatMap(each -> most > 0 && each.values(field).findAny().isPresent()
                        ? withoutRoles(each, field, most - 1)
                        : Stream.of(each));
    }

    private Optional<List<String>> shown() {
        return Stream.of(places.authors, places.linkedAuthors, places.likelyAuthors)
                .flatMap(elements -> elements.stream()
                        .limit(MOST_PLACES)
                        .filter(places::isOfTheArticle)
                        .map(this::shownNames))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .or(this::byline);
    }

    private List<String> shownNames(Element element) {
        Element link = element.selectFirst("a");
        String text = ShortText.of(link == null || !link.hasText() ? element : link, 2 * LONGEST);
        return text.length() < 3
                ? List.of()
                : names(Stream.of(text)).stream()
                        .filter(PageAuthors::looksLikeName)
                        .limit(1)
                        .toList();
    }

    /** A short text of its own that begins with "by" in some language. */
    private Optional<List<String>> byline() {
        return page.stream()
                .filter(element -> TEXTS.contains(element.normalName()) && element.childrenSize() < 4)
                .limit(MOST_TEXTS)
                .filter(element -> element.children().stream().allMatch(child -> child.childrenSize() == 0))
                .map(element -> Map.entry(element, ShortText.of(element, 2 * LONGEST)))
                .filter(each -> each.getValue().length() > 5)
                .filter(each -> BYLINE.matcher(each.getValue()).matches() && places.isOfTheArticle(each.getKey()))
                .map(Map.Entry::getValue)
                .map(BYLINE::matcher)
                .filter(Matcher::matches)
                .map(found -> names(Stream.of(found.group(1))))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private static boolean looksLikeName(String name) {
        int words = name.split(" ", -1).length;
        return words <= 6 && name.codePoints().anyMatch(Character::isLetter) && (words > 1 || name.length() > 2);
    }

    private boolean isPublisher(String name) {
        return publisher
                .map(PageAuthors::letters)
                .filter(letters -> letters.equals(letters(name))
                        || letters.startsWith(letters(name))
                        || letters(name).startsWith(letters))
                .isPresent();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<String> names(Stream<String> written) {
        return written.map(PlainText::oneLine)
                .filter(name -> !NOT_A_NAME.matcher(name).find())
                .map(PageAuthors::name)
                .filter(name -> name.length() > 1 && name.length() <= 2 * LONGEST)
                .filter(name -> !NOT_A_NAME.matcher(name).find() && !CalendarWords.isWholeWeekday(name))
                .distinct()
                .limit(12)
                .toList();
    }

    private static String name(String written) {
        String begun =
                BEFORE.matcher(withoutDayBefore(written)).replaceFirst("").strip();
        String ended = AFTER.matcher(begun).replaceFirst("");
        String bare =
                withoutDayAfter(ended, ended.length() < begun.length()).replaceAll("^[\"'“\\s,:]+|[\"'”\\s,:]+$", "");
        Matcher swapped = SWAPPED.matcher(bare);
        return swapped.matches() ? swapped.group(2) + " " + swapped.group(1) : bare;
    }

    private static String withoutDayBefore(String written) {
        Matcher day = DAY_BEFORE.matcher(written);
        return day.matches() && CalendarWords.isWholeWeekday(day.group(1)) ? day.group(2) : written;
    }

    /** After a comma or before a date: else it is somebody's last name. */
    private static String withoutDayAfter(String written, boolean isBeforeDate) {
        Matcher day = DAY_AFTER.matcher(written);
        return day.matches() && (isBeforeDate || !day.group(2).isEmpty()) && CalendarWords.isWholeWeekday(day.group(3))
                ? day.group(1)
                : written;
    }
}
