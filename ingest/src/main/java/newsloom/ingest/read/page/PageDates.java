package newsloom.ingest.read.page;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.Timestamps;
import newsloom.ingest.read.WordTable;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import org.jsoup.nodes.Element;

/** When an article was published: as its data say it, as its address does, as a reader sees it. */
final class PageDates {
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<![\\d])((?:19[89]|20[0-4])\\d)([/-]?)(0?[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01]|[1-9])(?![\\d])");
    private static final List<String> PUBLISHED = WordTable.words("""
            article:published_time article:published og:article:published_time og:published_time og:pubdate
            datepublished rnews:datepublished publication_date publication-date publicationdate publishdate
            publish_date publish-date published-date published_date published_time_telegram publishtime pubdate
            pub_date parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date.created
            dcterms.created dc.date.publication dc.date.published article_date_original article.published
            article:post_date article.created originalpublicationdate cxenseparse:recs:publishtime
            cxenseparse:publishtime citation_date citation_publication_date citation_online_date bt:pubdate
            prism.publicationdate date.created created datecreated uploaddate cludo:date search_date
            shareaholic:article_published_time news:publication_date vr:published_time
            """);
    private static final List<String> LOOSE = WordTable.words("""
            dc.date dcterms.date date article_date og:date eomportal-lastupdate pdate
            """);
    private static final List<String> MODIFIED = WordTable.words("""
            article:modified_time og:updated_time dcterms.modified dc.date.modified last-modified datemodified
            modified-date modified_date lastmod dateupdate updated_time revised article:modified
            """);
    private static final String CERTAIN = "time[itemprop~=datePublished][datetime]";
    private static final Pattern IN_UTC = Pattern.compile("(?:Z|[+-]00:?00|GMT|UTC)$");
    private static final int CLOSE = 160;

    /** @param day of publication as readers saw it, which with an hour near midnight is not that of {@code date} in UTC */
    record Dated(String written, PublicationDate date, LocalDate day) {
        static Dated of(WrittenDay found, DateOrigin origin) {
            return new Dated(found.text(), beginning(found.day(), origin), found.day());
        }

        private static PublicationDate beginning(LocalDate day, DateOrigin origin) {
            return new PublicationDate(day.atStartOfDay().toInstant(ZoneOffset.UTC), DatePrecision.DAY, origin);
        }
    }

    private final Element page;
    private final MetaTags meta;
    private final List<JsonLdNode> articles;
    private final Optional<URI> address;
    private final boolean monthFirst;
    private final LabelledPlaces places;

    PageDates(
            Element page,
            MetaTags meta,
            List<JsonLdNode> articles,
            Optional<URI> address,
            Optional<String> language,
            LabelledPlaces places) {
        this.page = page;
        this.meta = meta;
        this.articles = articles;
        this.address = address;
        this.places = places;
        this.monthFirst = language.map(
                        tag -> tag.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .map(tag -> tag.equals("en") || tag.startsWith("en-us"))
                .orElse(true);
    }

    Optional<Dated> best() {
        return declared()
                .or(() -> first(elements(places.dates)))
                .or(() -> first(page.select(CERTAIN).stream().map(time -> time.attr("datetime"))))
                .or(this::inAddress)
                .or(() -> first(articles.stream()
                        .flatMap(node ->
                                Stream.of("dateCreated", "uploadDate").flatMap(field -> node.text(field).stream()))))
                .or(() -> first(elements(places.likelyDates)))
                .or(() -> first(meta.all(LOOSE)))
                .or(() -> new TextDates(page, monthFirst).best().map(found -> Dated.of(found, DateOrigin.TEXT)))
                .or(() -> first(ScriptDates.in(page)))
                .or(() -> first(meta.all(MODIFIED)))
                .or(() -> first(articles.stream().flatMap(node -> node.text("dateModified").stream())));
    }

    /** Of several that contradict each other, the one that the page shows. */
    private Optional<Dated> declared() {
        List<Dated> declared = Stream.concat(
                        articles.stream().flatMap(node -> node.text("datePublished").stream()), meta.all(PUBLISHED))
                .flatMap(written -> read(written, DateOrigin.PAGE).stream())
                .toList();
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> shown = shown();
        return declared.stream()
                .flatMap(each -> asShown(each, shown).stream())
                .findFirst()
                .or(() -> declared.stream().findFirst());
    }

    private List<LocalDate> shown() {
        Stream<String> elsewhere =
                Stream.concat(meta.all(PUBLISHED), meta.all(LOOSE)).filter(written -> !isInUtc(written));
        Stream<String> seen = Stream.concat(places.dates.stream(), places.likelyDates.stream())
                .filter(element -> !element.normalName().equals("meta"))
                .filter(places::isOfTheArticle)
                .limit(40)
                .map(PageDates::shortText);
        return Stream.concat(seen, elsewhere)
                .flatMap(text -> WrittenDay.find(text, monthFirst).stream())
                .map(WrittenDay::day)
                .toList();
    }

    /** A time in UTC hides on which day it was where it was written; the page shows that. */
    private static Optional<Dated> asShown(Dated declared, List<LocalDate> shown) {
        return shown.stream()
                .filter(day -> isOf(declared, day))
                .findFirst()
                .map(day -> new Dated(declared.written(), declared.date(), day));
    }

    /** Where it was the day before or after, its hour in UTC tells whether that can be: zones reach from -12 to +14. */
    private static boolean isOf(Dated declared, LocalDate day) {
        if (day.equals(declared.day()) || !isInUtc(declared.written())) {
            return day.equals(declared.day());
        }
        int hour = declared.date().at().atZone(ZoneOffset.UTC).getHour();
        return day.equals(declared.date()
                .at()
                .plus(Duration.ofHours(hour < 12 ? -12 : 14))
                .atZone(ZoneOffset.UTC)
                .toLocalDate());
    }

    private static boolean isInUtc(String written) {
        return IN_UTC.matcher(written).find();
    }

    private Optional<Dated> first(Stream<String> written) {
        return written.flatMap(each -> read(each, DateOrigin.PAGE).stream()).findFirst();
    }

    private Optional<Dated> read(String written, DateOrigin origin) {
        Optional<PublicationDate> date = Timestamps.ofText(written, origin);
        Optional<WrittenDay> day = WrittenDay.find(written, monthFirst);
        return day.map(WrittenDay::day)
                .or(() -> date.map(found -> found.at().atZone(ZoneOffset.UTC).toLocalDate()))
                .map(found -> new Dated(written, date.orElseGet(() -> Dated.beginning(found, origin)), found));
    }

    private Stream<String> elements(List<Element> candidates) {
        return candidates.stream()
                .filter(places::isOfTheArticle)
                .limit(40)
                .flatMap(element -> Stream.of(
                                element.attr("datetime"),
                                element.attr("content"),
                                element.ownText().length() > 5 ? element.ownText() : shortText(element),
                                element.attr("title"))
                        .filter(text -> text.length() > 5));
    }

    private static String shortText(Element element) {
        return element.childrenSize() > 12 ? "" : ShortText.of(element, CLOSE);
    }

    private Optional<Dated> inAddress() {
        return address.flatMap(found -> {
            Matcher date = IN_ADDRESS.matcher(found.toString());
            return date.find()
                    ? read(date.group(1) + "-" + date.group(3) + "-" + date.group(4), DateOrigin.ADDRESS)
                    : WrittenDay.find(pathOf(found), false).map(day -> Dated.of(day, DateOrigin.ADDRESS));
        });
    }

    private static String pathOf(URI address) {
        return Optional.ofNullable(address.getPath()).orElse("").replace('/', ' ');
    }
}
