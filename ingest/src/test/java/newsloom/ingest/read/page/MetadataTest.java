package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    private static final String GRAPH = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","@id":"#site","name":"The Ardell Courier"},
        {"@type":"Person","@id":"#ann","name":"Ann Tern"},
        {"@type":["NewsArticle","Article"],"headline":"Ferry aground","author":[{"@id":"#ann"},{"@type":"Person","name":"Bo Seal"}],
         "datePublished":"2024-02-13T21:30:00-05:00","publisher":{"@id":"#site"}}]}</script>
        """;

    @Test
    void aGraphOfLinkedDataIsFollowed() {
        PageReading.Page page = Pages.article(Pages.article(GRAPH, "<h1>Ferry aground</h1>"));

        assertThat(page.title()).contains("Ferry aground");
        assertThat(page.authors()).containsExactly("Ann Tern", "Bo Seal");
        assertThat(page.published())
                .contains(new PublicationDate(
                        Instant.parse("2024-02-14T02:30:00Z"), DatePrecision.INSTANT, DateOrigin.PAGE));
        assertThat(page.day()).contains(LocalDate.of(2024, 2, 13));
        assertThat(page.dateAsWritten()).contains("2024-02-13T21:30:00-05:00");
        assertThat(page.publisher()).contains("The Ardell Courier");
        assertThat(page.language()).contains("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"Article\",\"author\":\"Ann Tern\",}",
                "<!-- {\"@type\":\"Article\",\"author\":\"Ann\nTern\"} -->",
                "/*<![CDATA[*/ [{\"@type\":\"Article\",\"author\":{\"name\":\"Ann Tern\"}}] /*]]>*/",
                "{\"@type\":\"Article\",\"author\":[\"Ann Tern\"],\"image\":[]}"
            })
    void linkedDataMayBeALittleBroken(String json) {
        assertThat(Pages.article(Pages.article("<script type=\"application/ld+json\">" + json + "</script>", ""))
                        .authors())
                .containsExactly("Ann Tern");
    }

    @Test
    void linkedDataThatIsBrokenIsLeftAloneAndTheRestIsRead() {
        String head =
                "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":</script><meta name=author"
                        + " content=\"Ann Tern\">";

        assertThat(Pages.article(Pages.article(head, "")).authors()).containsExactly("Ann Tern");
    }

    @Test
    void theTitleIsTheHeadingThatThePageIsNamedAfter() {
        String head =
                "<title>Ferry aground in fog - The Ardell Courier</title><meta property=og:site_name content=\"The"
                        + " Ardell Courier\">";

        assertThat(Pages.article(Pages.article(head, "<h1>The Ardell Courier</h1><h1>Ferry aground in fog</h1>"))
                        .title())
                .contains("Ferry aground in fog");
        assertThat(Pages.article(Pages.article(head, "")).title()).contains("Ferry aground in fog");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p class=\"byline\">By Ann Tern | 13 Feb 2024</p>; Ann Tern",
                "<span class=\"author-name\">Ann Tern</span>; Ann Tern",
                "<div class=\"meta\">Von <a rel=\"author\" href=\"/x\">Ann Tern</a></div>; Ann Tern",
                "<p>Por Ana María de la Cruz</p>; Ana María de la Cruz",
                "<p>Written by Ann Tern</p>; Ann Tern",
                "<a href=\"/author/ann-tern/\">Ann Tern</a>; Ann Tern",
                "<span itemprop=\"author\" itemscope><span itemprop=\"name\">Ann Tern</span></span>; Ann Tern"
            })
    void theAuthorIsFoundAsAReaderFindsIt(String byline, String author) {
        assertThat(Pages.article(Pages.article("<title>Ferry aground</title>", "<h1>Ferry aground</h1>" + byline))
                        .authors())
                .containsExactly(author);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Mara Lindqvist, Tuesday; Mara Lindqvist",
                "Tuesday By Mara Lindqvist; Mara Lindqvist",
                "Tuesday, 5 March 2024, by Mara Lindqvist; Mara Lindqvist",
                "By Mara Lindqvist Tuesday 5 March; Mara Lindqvist",
                "Von Mara Lindqvist, Dienstag, 5. März; Mara Lindqvist",
                "By Ruby Tuesday; Ruby Tuesday",
                "Tuesday Weld; Tuesday Weld"
            })
    void theDayBesideAnAuthorIsNoPartOfTheName(String byline, String author) {
        assertThat(Pages.article(Pages.article("", "<p class=\"byline\">" + byline + "</p>"))
                        .authors())
                .containsExactly(author);
    }

    @Test
    void theAuthorOfACommentIsNotTheAuthor() {
        String html = Pages.article("", "")
                .replace(
                        "</article>",
                        "<div class=\"comments\"><p class=\"comment-author\">Gull</p><p class=\"byline\">By Bo"
                                + " Seal</p></div></article>");

        assertThat(Pages.article(html).authors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<meta property=\"article:published_time\" content=\"2024-02-13T08:00:00Z\">; ",
                "<meta name=\"parsely-pub-date\" content=\"2024-02-13\">; ",
                "; <time datetime=\"2024-02-13T08:00:00+01:00\">today</time>",
                "; <span itemprop=\"datePublished\" content=\"2024-02-13\">13/2</span>",
                "; <p class=\"date\">13. Februar 2024</p>",
                "; <p class=\"posted-on\">February 13th, 2024</p>",
                "; <p class=\"fecha\">martes 13 de febrero de 2024</p>",
                "; <div class=\"post-date\">13 février 2024 à 8h</div>",
                "; <div class=\"datum\">13.02.2024</div>",
                "; <div class=\"date\">2024年2月13日</div>",
                "; <div class=\"date\">13 февраля 2024</div>",
                "; <div>Published on 13 February 2024</div>"
            })
    void theDayIsFoundInDataAndInText(String head, String shown) {
        assertThat(Pages.article(Pages.article(head == null ? "" : head, shown == null ? "" : shown))
                        .day())
                .contains(LocalDate.of(2024, 2, 13));
    }

    @Test
    void theDayIsThatOfTheAddressWhenThePageSaysNone() {
        PageReading reading = Pages.read(Pages.article("", ""), "https://ardellcourier.example.com/2024/02/13/ferry");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PageReading.Page.class, page -> assertThat(page.day()).contains(LocalDate.of(2024, 2, 13)));
    }

    @Test
    void whereNothingElseHasADateTheDataOfAScriptDo() {
        String page = Pages.article("", "").replace("© 2024 ", "");
        String script = "<script>window.state = {\"ferry\": {\"createdAt\": \"2024-02-13T08:00:00+01:00\"}}</script>";
        String quoted = "<script>parse(\"{\\\"published_at\\\":\\\"2024-02-13\\\"}\")</script>";

        assertThat(Pages.article(page.replace("</body>", script + "</body>")).day())
                .contains(LocalDate.of(2024, 2, 13));
        assertThat(Pages.article(page.replace("</body>", quoted + "</body>")).day())
                .contains(LocalDate.of(2024, 2, 13));
    }

    @Test
    void anAuthorIsFoundHoweverDeepItsNameLiesAndIsNoWeekday() {
        String head = "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":%s},"
                + "{\"@type\":\"Person\",\"@id\":\"#m\",\"name\":\"Mara Lindqvist\"}]}</script>";

        for (String author : List.of(
                "{\"@type\":\"Person\",\"name\":{\"@type\":\"Person\",\"name\":\"Mara Lindqvist\"}}",
                "{\"@type\":\"Person\",\"@id\":\"#m\"}",
                "\"#m\"",
                "{\"@type\":\"Person\",\"name\":{\"@value\":\"Mara Lindqvist\"}}",
                "{\"@list\":[{\"@type\":\"Person\",\"name\":[{\"@value\":\"Mara Lindqvist\",\"@language\":\"sv\"}]}]}",
                "{\"@type\":\"Role\",\"roleName\":\"reporter\",\"author\":{\"@id\":\"#m\"}}",
                "{\"@type\":\"Person\",\"givenName\":\"Mara\",\"familyName\":\"Lindqvist\"}",
                "null,\"creator\":{\"@type\":\"Person\",\"name\":\"Mara Lindqvist\"}",
                "[{\"@id\":\"#m\"},\"Tuesday\",\"Dienstag\"]",
                "{\"@type\":\"Person\",\"name\":[\"Mara Lindqvist\"]}",
                "{\"@type\":[\"Person\",\"Author\"],\"name\":\"Mara Lindqvist\"}",
                "[[{\"@id\":\"#m\"}]]",
                "{\"@set\":[{\"@id\":\"#m\"}]}",
                "[{\"@id\":\"#m\"},{\"@type\":\"Person\",\"name\":\"Mara Lindqvist\"}]",
                "{\"@id\":\"#m\",\"@type\":\"Person\"}",
                "{\"@id\":\"https://ardellcourier.example.com/a/ferry#m\"}",
                "{\"@type\":\"Role\",\"author\":{\"@type\":\"Role\",\"author\":{\"@id\":\"#m\"}}}",
                "\"By Mara Lindqvist\"",
                "\"Mara Lindqvist, Tuesday\"",
                "{\"@type\":\"Person\",\"name\":\"Mara Lindqvist, mardi 5 mars\"}",
                "[\"miércoles\",\"Mara Lindqvist\"]",
                "[{\"@type\":\"Person\",\"name\":\"Sunday\"},{\"@id\":\"#m\"}]",
                "[\"вторник\",{\"@id\":\"#m\"}]",
                "[\"火曜日\",{\"@id\":\"#m\"}]")) {
            assertThat(Pages.article(Pages.article(head.formatted(author), "")).authors())
                    .as(author)
                    .containsExactly("Mara Lindqvist");
        }
    }

    @Test
    void ofATitleTheNameOfTheSiteAndASectionAreCutOffButNotTheEndOfItsSentence() {
        assertThat(Pages.article(Pages.article("<title>Bridge closed - again - Harbour Post</title>", ""))
                        .title())
                .contains("Bridge closed - again");
        assertThat(Pages.article(Pages.article("<title>Bridge closed again today - Local - Harbour Post</title>", ""))
                        .title())
                .contains("Bridge closed again today");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bridge closed - again; Bridge closed - again - Harbour Post; Bridge closed - again",
                "Bridge closed - Again; Bridge closed - Again - Harbour Post; Bridge closed - Again",
                "Bridge closed - again; Bridge closed - again; Bridge closed - again",
                "Harbour Wire - Bridge closed - again; Bridge; Bridge closed - again",
                "Bridge closed - again | harbourwire.example; Bridge; Bridge closed - again",
                "Old bridge closed again - ardellcourier online; Bridge; Old bridge closed again",
                "Bridge closed again - Harbour Wire; Bridge closed - Harbour Wire - News; Bridge closed again",
                "Bridge closed | | Harbour; Bridge; Bridge closed",
                "Bridge closed – again – Harbour Wire; Bridge closed – again; Bridge closed – again",
                "Bridge closed - again - and again - Harbour Wire; Bridge; Bridge closed - again - and again",
                "Bridge closed: again | Harbour Wire; Bridge closed: again; Bridge closed: again",
                "Bridge closed » Harbour Wire; Bridge; Bridge closed",
                "Bridge closed · again · Harbour Wire; Bridge closed · again; Bridge closed · again",
                "Harbour Wire | Bridge closed - again; Bridge; Bridge closed - again",
                "Bridge closed - 2 dead - Harbour Wire; Bridge; Bridge closed - 2 dead",
                "Bridge closed - Harbour Wire - Harbour Wire; Bridge; Bridge closed",
                "Covid-19: bridge closed - Harbour Wire; Bridge; Covid-19: bridge closed",
                "Bridge closed - 3rd time - Harbour Wire; Bridge closed - 3rd time; Bridge closed - 3rd time"
            })
    void theEndOfATitleIsCutOffOnlyWhereItIsANameAndNoOtherTitleHoldsItWhole(String first, String other, String bare) {
        String head =
                "<meta property=\"og:site_name\" content=\"Harbour Wire\"><meta property=\"og:title\" content=\"%s\">"
                                .formatted(first)
                        + "<title>%s</title>".formatted(other);

        assertThat(Pages.article(Pages.article(head, "")).title()).contains(bare);
    }

    @Test
    void anUnknownDateStaysUnknown() {
        PageReading.Page page = Pages.article(Pages.article("", "").replace("© 2024 ", ""));

        assertThat(page.day()).isEmpty();
        assertThat(page.published()).isEmpty();
        assertThat(page.dateAsWritten()).isEmpty();
    }

    @Test
    void whatWouldBeInTheFutureIsPassedOverForTheNextThatIsNot() {
        String html = Pages.article(
                "<meta property=\"article:published_time\" content=\"2031-02-14\">",
                "<p class=date>13 February 2024</p>");
        Document page = new Document(new Bytes(html.getBytes(UTF_8)), Optional.empty(), Optional.empty());

        PageReading.Page seenIn2026 =
                (PageReading.Page) new PageReader().read(page.before(Instant.parse("2026-01-01T00:00:00Z")));
        PageReading.Page seenIn2020 =
                (PageReading.Page) new PageReader().read(page.before(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(seenIn2026.day()).contains(LocalDate.of(2024, 2, 13));
        assertThat(seenIn2020.day()).isEmpty();
        assertThat(seenIn2020.dateAsWritten()).contains("2031-02-14");
    }

    @Test
    void aTimeInUtcIsOfTheDayThatThePageShows() {
        String head = "<meta property=\"article:published_time\" content=\"2024-02-14T02:30:00Z\">";

        PageReading.Page page =
                Pages.article(Pages.article(head, "<p class=\"date\">February 13, 2024, 9:30 p.m.</p>"));

        assertThat(page.day()).contains(LocalDate.of(2024, 2, 13));
        assertThat(page.published().map(PublicationDate::at)).contains(Instant.parse("2024-02-14T02:30:00Z"));
    }

    @Test
    void theDayOfReadingInTheHeadOfAPageIsNotThatOfATimeInUtc() {
        String head = "<meta property=\"article:published_time\" content=\"2024-02-13T20:01:31Z\">";
        String html = Pages.article(head, "<p class=date>Wednesday, February 14, 2024</p>");

        assertThat(Pages.article(html).day()).contains(LocalDate.of(2024, 2, 14));
        assertThat(Pages.read(html, "https://ardellcourier.example.com/ferry-20240213.html"))
                .isInstanceOfSatisfying(
                        PageReading.Page.class, page -> assertThat(page.day()).contains(LocalDate.of(2024, 2, 13)));
    }

    @Test
    void whatSaysThatItWasPublishedIsSurerThanADayInAListOfOthersOrBelowAComment() {
        String list = "<div><h3>Herring is back</h3><span>16.02.2024</span></div>";
        String comment = "<div class=comment><p>Good to hear.</p><span>15.02.2024</span></div>";

        assertThat(Pages.article(Pages.article("", list + "<small>Erstellt am: 13.02.2024 18:36 / sk</small>"))
                        .day())
                .contains(LocalDate.of(2024, 2, 13));
        assertThat(Pages.article(Pages.article("", comment + "<p>The ferry left on 13 February 2024.</p>"))
                        .day())
                .contains(LocalDate.of(2024, 2, 13));
        assertThat(Pages.article(Pages.article("", "<footer><span>13.02.2024</span></footer>"))
                        .day())
                .contains(LocalDate.of(2024, 2, 13));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<div itemscope itemtype=\"https://schema.org/NewsArticle\">Ferry</div>; true",
                "<div class=\"post hentry\"><time datetime=\"2024-02-13\">13/2</time></div>; true",
                "<div class=\"page hentry\">About us</div>; false",
                "<i itemtype=\"https://schema.org/Article\">a</i><i itemtype=\"https://schema.org/Article\">b</i>; false",
                "<div class=post>Ferry</div>; false"
            })
    void aPageIsAnArticleWhereItMarksExactlyOne(String body, boolean isArticle) {
        assertThat(DeclaredMetadata.of(Jsoup.parse(Pages.page("", body)), PageLimits.defaults())
                        .isArticle())
                .isEqualTo(isArticle);
    }

    @Test
    void aDateIsKnownByWhoSaysItAndHowExactly() {
        assertThat(dated("<meta name=\"parsely-pub-date\" content=\"2024-02-13\">", ""))
                .isEqualTo("DAY PAGE");
        assertThat(dated("", "<p class=\"date\">13. Februar 2024, 10:30</p>")).isEqualTo("DAY PAGE");
        assertThat(dated("", "<div>Published on 13 February 2024</div>")).isEqualTo("DAY TEXT");
        assertThat(Pages.read(Pages.article("", ""), "https://ardellcourier.example.com/2024/02/13/ferry"))
                .isInstanceOfSatisfying(
                        PageReading.Page.class,
                        page -> assertThat(page.published().map(PublicationDate::origin))
                                .contains(DateOrigin.ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property=\"og:image\" content=\"/i.jpg\"><meta name=keywords content=\"Sea, fog ,,sea\">",
                "<meta name=\"twitter:image\" content=\"https://ardellcourier.example.com/i.jpg\">"
                        + "<meta property=\"article:tag\" content=Sea><meta property=\"article:tag\" content=fog>"
                        + "<meta name=keywords content=news>",
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"keywords\":[\"Sea\",\"fog\"],"
                        + "\"image\":[{\"@type\":\"ImageObject\",\"name\":\"Fog\",\"url\":\"/i.jpg\"}]}</script>"
            })
    void thePictureAndTheTagsAreThoseThatThePageNames(String head) {
        PageReading.Page page = Pages.article(Pages.article(head, ""));

        assertThat(page.image()).contains(URI.create("https://ardellcourier.example.com/i.jpg"));
        assertThat(page.tags()).startsWith("Sea", "fog");
        assertThat(page.tags()).doesNotContain("news", "");
    }

    private static String dated(String head, String shown) {
        PublicationDate date =
                Pages.article(Pages.article(head, shown)).published().orElseThrow();
        return date.precision() + " " + date.origin();
    }

    @Test
    void theCanonicalAddressIsResolvedAndMustBeOne() {
        assertThat(Pages.article(Pages.article("<link rel=canonical href=\"/a/ferry-1\">", ""))
                        .canonical()
                        .orElseThrow())
                .hasToString("https://ardellcourier.example.com/a/ferry-1");
        assertThat(Pages.article(Pages.article("<link rel=canonical href=\"javascript:x\">", ""))
                        .canonical()
                        .orElseThrow())
                .hasToString("https://ardellcourier.example.com/a/ferry");
    }
}
