package newsloom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.source.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscovererTest {
    private static final String SITE = "http://paper.example.org/";

    private final FakeWeb web = new FakeWeb();

    @Test
    void takesAFeedAsItIs() {
        web.gives(SITE, feed("a"));

        assertThat(found(List.of())).extracting(Discovery.Candidate::kind).containsExactly(SourceKind.FEED);
    }

    @Test
    void takesTheFeedsThatAPageNamesButNotThoseOfCommentsNorOneTwice() {
        web.gives(
                SITE,
                "<html><head><link rel=alternate type=application/rss+xml href=/rss>"
                        + "<link rel=alternate type=application/atom+xml href=/atom>"
                        + "<link rel=alternate type=application/rss+xml href=/comments/feed>"
                        + "<link rel=alternate type=application/rss+xml href=/sport></head></html>");
        web.gives(SITE + "rss", feed("a"));
        web.gives(SITE + "atom", feed("a"));
        web.gives(SITE + "comments/feed", feed("c"));
        web.gives(SITE + "sport", feed("b"));

        assertThat(found(List.of()))
                .extracting(candidate -> candidate.address().toString())
                .containsExactly(SITE + "rss", SITE + "sport");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a rel=alternate type=application/rss+xml href=/f>RSS</a>",
                "<a rel='nofollow alternate' type='application/rss+xml; charset=utf-8' href=/f>RSS</a>",
                "<A REL=ALTERNATE TYPE=APPLICATION/ATOM+XML HREF=/f>Atom</A>",
                "<a type=application/atom+xml href=/f>Atom</a>",
                "<a rel=alternate type=application/feed+json href=/f>JSON</a>",
                "<a rel=alternate type=application/json href=/f>JSON</a>",
                "<a rel=alternate type=text/xml href=/f>XML</a>",
                "<a rel=alternate type=application/xml href=/f>XML</a>",
                "<a rel=alternate type=application/rdf+xml href=/f>RDF</a>",
                "<link rel=alternate type=text/xml href=/f>",
                "<link rel=feed href=/f>",
                "<link rel='alternate' type='application/rss+xml' href='//paper.example.org/f'>",
                "<base href='http://paper.example.org/'><link rel=alternate type=application/rss+xml href=f>",
                "<link rel=alternate type=application/rss+xml href='feed://paper.example.org/f'>",
                "<link rel=alternate type=application/rss+xml href='feed:http://paper.example.org/f'>",
                "<body><footer><link rel='alternate home' type=' application/rss+xml ' href=/f></footer>"
            })
    void takesTheFeedThatAPageNamesInWhateverWay(String named) {
        web.gives(SITE, "<html>" + named + "</html>");
        web.gives(SITE + "f", feed("a"));

        assertThat(found(List.of()))
                .extracting(candidate -> candidate.address().toString())
                .containsExactly(SITE + "f");
    }

    @Test
    void saysOfAllButTheFirstAddressWhichHostNamedIt() {
        web.gives(
                SITE,
                "<html><head><link rel=alternate type=application/rss+xml href=http://inside:9200/></head></html>");
        web.gives("http://inside:9200/", feed("a"));
        found(List.of(URI.create("http://inside:9201/")));

        assertThat(web.asked.get(0).namedBy()).isEmpty();
        assertThat(web.asked.stream().skip(1))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.namedBy()).contains("paper.example.org"));
    }

    @Test
    void looksAtTheUsualPlacesThenAtTheNewsSitemapThenAtTheLinks() {
        web.gives(
                SITE,
                "<html><body>" + "<a href=/2026/one-of-many-reports>A report of this day</a>".repeat(1)
                        + "<a href=/2026/two-of-many-reports>A report of this day</a>"
                        + "<a href=/2026/three-of-many-reports>A report of this day</a>"
                        + "<a href=/2026/four-of-many-reports>A report of this day</a>"
                        + "<a href=/2026/five-of-many-reports>A report of this day</a></body></html>");
        assertThat(found(List.of())).extracting(Discovery.Candidate::kind).containsExactly(SourceKind.PAGE_LIST);

        web.gives(SITE + "all.xml", sitemap("about"));
        web.gives(SITE + "news.xml", sitemap("a"));
        assertThat(found(List.of(URI.create(SITE + "all.xml"), URI.create(SITE + "news.xml"))))
                .extracting(Discovery.Candidate::kind)
                .containsExactly(SourceKind.SITEMAP);

        web.gives(SITE + "feed.xml", feed("a"));
        assertThat(found(List.of()))
                .extracting(candidate -> candidate.address().toString())
                .containsExactly(SITE + "feed.xml");
    }

    @Test
    void anIndexOfSitemapsIsSearchedForTheOneOfTheNews() {
        web.gives(SITE + "index.xml", index("pages.xml", "news-2025.xml", "latest.xml"));
        web.gives(SITE + "pages.xml", sitemap("about"));
        web.gives(SITE + "news-2025.xml", sitemap("old"));
        web.gives(
                SITE + "latest.xml",
                sitemap("a").replace("</url>", "<news:news><news:title>A</news:title></news:news></url>"));
        web.gives(SITE, index("pages.xml", "latest.xml"));

        assertThat(found(List.of()))
                .extracting(each -> each.address().toString())
                .containsExactly(SITE + "latest.xml");

        web.gives(SITE, "<html><body>Nothing much.</body></html>");
        assertThat(found(List.of(URI.create(SITE + "index.xml"))))
                .extracting(each -> each.address().toString())
                .containsExactly(SITE + "latest.xml");
    }

    @Test
    void anIndexWithoutNewsIsNoSource() {
        web.gives(SITE, index("pages.xml", "news-2025.xml"));
        web.gives(SITE + "pages.xml", sitemap("about"));
        web.gives(SITE + "news-2025.xml", sitemap("old"));

        assertThat(discover(List.of()))
                .isInstanceOfSatisfying(
                        Discovery.Nothing.class,
                        nothing -> assertThat(nothing.reason()).contains("index of sitemaps"));
    }

    @Test
    void saysWhyThereIsNothing() {
        assertThat(discover(List.of())).isEqualTo(new Discovery.Nothing("It is not there (404)."));
    }

    private List<Discovery.Candidate> found(List<URI> sitemaps) {
        return ((Discovery.Sources) discover(sitemaps)).candidates();
    }

    private Discovery discover(List<URI> sitemaps) {
        return new Discoverer(web, FakeWeb.READERS, site -> sitemaps).discover(URI.create(SITE), Map.of());
    }

    private static String sitemap(String page) {
        return "<urlset><url><loc>" + SITE + page + "</loc></url></urlset>";
    }

    private static String index(String... sitemaps) {
        return Stream.of(sitemaps)
                .map(sitemap -> "<sitemap><loc>" + SITE + sitemap + "</loc></sitemap>")
                .collect(Collectors.joining("", "<sitemapindex>", "</sitemapindex>"));
    }

    private static String feed(String entry) {
        return "<rss version=\"2.0\"><channel><title>Paper</title><item><title>" + entry
                + "</title><link>http://paper.example.org/" + entry + "</link></item></channel></rss>";
    }
}
