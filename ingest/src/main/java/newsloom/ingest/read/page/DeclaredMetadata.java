package newsloom.ingest.read.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.WordTable;
import newsloom.ingest.read.page.body.ExtractionInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a page says of itself, apart from what a reader sees of it.
 *
 * @param articles of its linked data: those that are about an article first, as a page may be about more than that
 * @param isArticle whether it says that it is one
 */
record DeclaredMetadata(
        MetaTags meta,
        LinkedData linked,
        List<JsonLdNode> articles,
        Optional<String> publisher,
        PageTitles titles,
        boolean isArticle) {
    private static final int MOST_ARTICLES = 20;
    private static final List<String> IMAGES =
            WordTable.words("og:image og:image:url og:image:secure_url twitter:image twitter:image:src");
    /** As microdata and microformats mark an article; several are teasers. */
    private static final String MARKED = "[itemtype$=Article], [itemtype$=BlogPosting], .hentry:has(time[datetime]),"
            + " .h-entry:has(time[datetime])";

    private static final String[] OTHER_THAN_ARTICLES = {
        "Product", "DiscussionForumPosting", "QAPage", "ItemList", "CollectionPage", "SearchResultsPage"
    };

    static DeclaredMetadata of(Document page, PageLimits limits) {
        MetaTags meta = MetaTags.of(page);
        LinkedData linked = LinkedData.of(page, limits);
        List<JsonLdNode> articles = articles(linked);
        Optional<String> publisher = publisher(meta, linked, articles);
        PageTitles titles = new PageTitles(
                page, meta, articles.stream().flatMap(node -> node.text("headline").stream()), publisher);
        return new DeclaredMetadata(meta, linked, articles, publisher, titles, isArticle(page, meta, linked));
    }

    /** What the search for its text is given. */
    ExtractionInput extractionInput(Document page) {
        return new ExtractionInput(page.body(), titles.all(), text(), isArticle);
    }

    /** Whether it says that its article is for those who pay. */
    boolean isLocked() {
        return articles.stream()
                        .flatMap(node -> node.values("isAccessibleForFree"))
                        .anyMatch(free -> free.asString("").equalsIgnoreCase("false"))
                || meta.first("article:content_tier")
                        .filter("locked"::equalsIgnoreCase)
                        .isPresent();
    }

    /** What it is filed under. */
    List<String> tags() {
        Stream<String> inData = articles.stream()
                .flatMap(node -> node.values("keywords").flatMap(value -> new JsonLdNode(value).written()));
        return Stream.of(meta.all("article:tag"), inData, meta.all("news_keywords"), meta.all("keywords"))
                .map(DeclaredMetadata::parts)
                .filter(tags -> !tags.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The picture that it wants to be shown with. */
    Optional<URI> image(Optional<URI> base) {
        Stream<String> inData = articles.stream()
                .flatMap(node -> Stream.of("image", "thumbnailUrl").flatMap(field -> linked.within(node, field)))
                .flatMap(DeclaredMetadata::address);
        return Stream.concat(meta.all(IMAGES), inData)
                .flatMap(written -> Addresses.resolve(base, written).stream())
                .flatMap(address -> WebAddress.of(address.toString()).stream())
                .findFirst();
    }

    private static List<String> parts(Stream<String> written) {
        return written.flatMap(words -> Stream.of(words.split(",", -1)))
                .map(PlainText::oneLine)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** A picture is named by its address, whatever it is called. */
    private static Stream<String> address(JsonLdNode picture) {
        return picture.node().isString()
                ? picture.written()
                : Stream.of("url", "contentUrl").flatMap(field -> picture.text(field).stream());
    }

    private String text() {
        return articles.stream()
                .flatMap(node -> node.text("articleBody").stream())
                .findFirst()
                .map(text -> text.indexOf('<') < 0 ? text : Jsoup.parse(text).text())
                .orElse("");
    }

    private static List<JsonLdNode> articles(LinkedData linked) {
        return Stream.concat(
                        linked.all("Article", "Posting", "Report", "Review", "Recipe").stream(),
                        linked.all("WebPage", "VideoObject").stream())
                .limit(MOST_ARTICLES)
                .toList();
    }

    private static boolean isArticle(Document page, MetaTags meta, LinkedData linked) {
        if (!linked.all("Article", "BlogPosting").isEmpty()) {
            return true;
        }
        boolean isOther = !linked.all(OTHER_THAN_ARTICLES).isEmpty();
        return !isOther
                && (meta.first("og:type").filter("article"::equalsIgnoreCase).isPresent()
                        || meta.first("article:published_time").isPresent()
                        || meta.first("citation_title").isPresent()
                        || page.select(MARKED).size() == 1);
    }

    private static Optional<String> publisher(MetaTags meta, LinkedData linked, List<JsonLdNode> articles) {
        return meta.first("og:site_name")
                .or(() -> articles.stream()
                        .flatMap(node -> linked.within(node, "publisher"))
                        .flatMap(JsonLdNode::written)
                        .findFirst())
                .or(() -> meta.first("application-name", "dc.publisher"));
    }
}
