package newsloom.ingest.read.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.WebAddress;
import newsloom.ingest.read.page.body.MainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads a fetched page into the article on it, or says what stands in its place. */
public final class PageReader {
    private static final int MOST_ARTICLES = 20;

    private final PageLimits limits;
    private final Markup markup;
    private final MainText mainText = new MainText();

    public PageReader() {
        this(PageLimits.defaults());
    }

    public PageReader(PageLimits limits) {
        this.limits = limits;
        this.markup = new Markup(limits);
    }

    public PageReading read(Document document) {
        return markup.objection(document)
                .<PageReading>map(none -> none)
                .orElseGet(() -> reading(document, markup.parse(document)));
    }

    private PageReading reading(Document document, org.jsoup.nodes.Document page) {
        MetaTags meta = MetaTags.of(page);
        LinkedData linked = LinkedData.of(page, limits);
        List<Thing> articles = articles(linked);
        Optional<String> publisher = publisher(meta, linked, articles);
        Titles titles =
                new Titles(page, meta, articles.stream().flatMap(thing -> thing.text("headline").stream()), publisher);
        boolean isArticle = isArticle(meta, linked);
        String text = PlainText.clean(mainText.of(page.body(), titles.all(), declaredText(articles), isArticle));
        if (text.isBlank()) {
            return new PageReading.NoArticle(PageReading.Kind.NO_TEXT, "The page holds no text.");
        }
        return new Walls(page, isArticle, isLocked(meta, articles))
                .before(text, titles.best().orElse(""))
                .<PageReading>map(none -> none)
                .orElseGet(() -> {
                    Spots spots = Spots.of(page.body());
                    Optional<String> language = language(page, meta);
                    Optional<Dates.Dated> date =
                            new Dates(page, meta, articles, document.address(), language, spots).best();
                    return new PageReading.Page(
                            text,
                            titles.best(),
                            new Authors(page, meta, linked, articles, publisher, spots).best(),
                            date.map(Dates.Dated::written),
                            date.map(Dates.Dated::time),
                            date.map(Dates.Dated::day),
                            publisher,
                            language,
                            canonical(page, meta, document));
                });
    }

    private static boolean isLocked(MetaTags meta, List<Thing> articles) {
        return articles.stream()
                        .flatMap(thing -> thing.values("isAccessibleForFree"))
                        .anyMatch(free -> free.asString("").equalsIgnoreCase("false"))
                || meta.first("article:content_tier")
                        .filter("locked"::equalsIgnoreCase)
                        .isPresent();
    }

    /** Those that are about an article first, as a page may be about more than that. */
    private static List<Thing> articles(LinkedData linked) {
        return Stream.concat(
                        linked.all("Article", "Posting", "Report", "Review", "Recipe").stream(),
                        linked.all("WebPage", "VideoObject").stream())
                .limit(MOST_ARTICLES)
                .toList();
    }

    private static boolean isArticle(MetaTags meta, LinkedData linked) {
        if (!linked.all("Article", "BlogPosting").isEmpty()) {
            return true;
        }
        boolean isOther = !linked.all(
                        "Product",
                        "DiscussionForumPosting",
                        "QAPage",
                        "ItemList",
                        "CollectionPage",
                        "SearchResultsPage")
                .isEmpty();
        return !isOther
                && (meta.first("og:type").filter("article"::equalsIgnoreCase).isPresent()
                        || meta.first("article:published_time").isPresent());
    }

    private static String declaredText(List<Thing> articles) {
        return articles.stream()
                .flatMap(thing -> thing.text("articleBody").stream())
                .findFirst()
                .map(text -> text.indexOf('<') < 0 ? text : Jsoup.parse(text).text())
                .orElse("");
    }

    private static Optional<String> publisher(MetaTags meta, LinkedData linked, List<Thing> articles) {
        return meta.first("og:site_name")
                .or(() -> articles.stream()
                        .flatMap(thing -> linked.within(thing, "publisher"))
                        .flatMap(Thing::written)
                        .findFirst())
                .or(() -> meta.first("application-name", "dc.publisher"));
    }

    private static Optional<String> language(org.jsoup.nodes.Document page, MetaTags meta) {
        return Stream.concat(
                        Stream.ofNullable(page.selectFirst("html[lang]")).map(html -> html.attr("lang")),
                        meta.all("og:locale", "content-language", "language", "dc.language"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .findFirst();
    }

    private static Optional<URI> canonical(Element page, MetaTags meta, Document document) {
        return Stream.concat(
                        page.select("link[rel=canonical][href]").stream().map(link -> link.absUrl("href")),
                        meta.all("og:url"))
                .flatMap(written -> WebAddress.of(written).stream())
                .findFirst()
                .or(document::address);
    }
}
