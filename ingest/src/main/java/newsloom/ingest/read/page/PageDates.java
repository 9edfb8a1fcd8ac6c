package newsloom.ingest.read.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.Timestamps;
import newsloom.ingest.read.WordTable;
import newsloom.ingest.read.date.DayOrder;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import org.jsoup.nodes.Element;

/** When an article was published: as its data say it, as its address does, as a reader sees it. */
final class PageDates {
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
    private final Optional<Instant> latest;
    private final DayOrder dayOrder;
    private final LabelledPlaces places;

    PageDates(
            Element page,
            MetaTags meta,
            List<JsonLdNode> articles,
            Document document,
            Optional<String> language,
            LabelledPlaces places) {
        this.page = page;
        this.meta = meta;
        this.articles = articles;
        this.address = document.address();
        this.latest = document.latest();
        this.places = places;
        this.dayOrder = DayOrder.of(Stream.empty(), language, document.address().stream())
                .orElse(DayOrder.USUAL);
    }

    /** The first that is no time of the future when the page was seen. */
    Optional<Dated> best() {
        return candidates()
                .filter(dated ->
                        latest.map(time -> !dated.date().at().isAfter(time)).orElse(true))
                .findFirst();
    }

    /** As the page has it first, for people to see where it cannot be. */
    Optional<String> firstWritten() {
        return candidates().findFirst().map(Dated::written);
    }

    /** The surest first; each kind is looked for only when those before it were not taken. */
    private Stream<Dated> candidates() {
        return Stream.<Supplier<Stream<Dated>>>of(
                        this::declared,
                        () -> all(elements(places.dates)),
                        () -> all(page.select(CERTAIN).stream().map(time -> time.attr("datetime"))),
                        this::inAddress,
                        () -> all(articles.stream()
                                .flatMap(node -> Stream.of("dateCreated", "uploadDate")
                                        .flatMap(field -> node.text(field).stream()))),
                        () -> all(elements(places.likelyDates)),
                        () -> all(meta.all(LOOSE)),
                        () -> new TextDates(page, dayOrder, places)
                                .best().stream().map(found -> Dated.of(found, DateOrigin.TEXT)),
                        () -> all(ScriptDates.in(page)),
                        () -> all(meta.all(MODIFIED)),
                        () -> all(articles.stream().flatMap(node -> node.text("dateModified").stream())))
                .flatMap(Supplier::get);
    }

    /** Of several that contradict each other, those first that the page shows. */
    private Stream<Dated> declared() {
        List<Dated> declared = Stream.concat(
                        articles.stream().flatMap(node -> node.text("datePublished").stream()), meta.all(PUBLISHED))
                .flatMap(written -> read(written, DateOrigin.PAGE).stream())
                .toList();
        if (declared.isEmpty()) {
            return Stream.empty();
        }
        List<LocalDate> shown = shown();
        List<LocalDate> inAddress =
                address.flatMap(AddressDate::any).map(WrittenDay::day).stream().toList();
        List<LocalDate> inBoth = shown.stream().filter(inAddress::contains).toList();
        return Stream.of(
                        declared.stream().flatMap(each -> asShown(each, inBoth).stream()),
                        declared.stream().filter(each -> shown.contains(each.day())),
                        // The head of a page may show the day of reading; its address does not.
                        declared.stream().filter(each -> inAddress.contains(each.day())),
                        declared.stream().flatMap(each -> asShown(each, shown).stream()),
                        declared.stream())
                .flatMap(each -> each);
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
                .flatMap(text -> WrittenDay.find(text, dayOrder).stream())
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

    private Stream<Dated> all(Stream<String> written) {
        return written.flatMap(each -> read(each, DateOrigin.PAGE).stream());
    }

    private Optional<Dated> read(String written, DateOrigin origin) {
        Optional<PublicationDate> date = Timestamps.ofText(written, origin);
        Optional<WrittenDay> day = WrittenDay.find(written, dayOrder);
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

    private Stream<Dated> inAddress() {
        return address.stream()
                .flatMap(found -> AddressDate.any(found).stream())
                .map(day -> Dated.of(day, DateOrigin.ADDRESS));
    }
}
