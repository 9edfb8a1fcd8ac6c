package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newsloom.ingest.read.page.Pages.FIRST;
import static newsloom.ingest.read.page.Pages.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MainTextTest {
    @Test
    void theArticleIsKeptAndWhatIsAroundItIsNot() {
        String text = Pages.article(Pages.article("<title>Ferry aground</title>", "<h1>Ferry aground</h1>"))
                .text();

        assertThat(text).startsWith(FIRST).contains("A long morning", LAST);
        assertThat(text).doesNotContain("Sport", "Herring", "All rights reserved", "Privacy");
    }

    @Test
    void paragraphsAreOnLinesOfTheirOwnAsAReaderSeesThem() {
        String text = Pages.article(Pages.article("", "<h1>Ferry</h1>")).text();

        assertThat(text.lines()).hasSize(6).allMatch(line -> line.equals(line.strip()));
    }

    @Test
    void wordsInMarkupStayWholeAndLineBreaksPartThem() {
        String html = Pages.page(
                "",
                "<article><h1>Ferry</h1>" + Pages.STORY.replace("ferry Amber", "fer<b>ry</b> <i>Amber</i>")
                        + "<p>The wind will turn in the evening, says the forecast,<br>and rain is near, it says, for"
                        + " all of the bay.</p></article>");

        assertThat(Pages.article(html).text()).contains(FIRST, "says the forecast,\nand rain is near");
    }

    @Test
    void teasersOfOtherStoriesAreNoTextWhateverHoldsThem() {
        String wrapped = IntStream.range(0, 8)
                .mapToObj(i -> "<div class=card><a href='/o/" + i + "'><h3>" + headline(i) + "</h3></a><p>" + teaser(i)
                        + "</p></div>")
                .collect(Collectors.joining());
        String flat = IntStream.range(0, 3)
                .mapToObj(i -> "<h4><a href='/o/" + i + "'>" + headline(i) + "</a></h4><p>" + teaser(i) + "</p>")
                .collect(Collectors.joining());

        for (String others : List.of(
                "<section><h2>Related</h2>" + wrapped + "</section>", "<div><p>More</p>" + flat + "</div>", wrapped)) {
            String html = Pages.page("", "<main><h1>Ferry</h1>" + Pages.STORY + others + "</main>");

            assertThat(Pages.article(html).text()).contains(FIRST, LAST).doesNotContain("Veldra", "Related", "More");
        }
    }

    @Test
    void whatARoundUpIsAboutIsItsText() {
        String rounds = IntStream.range(0, 5)
                .mapToObj(i -> "<div class=round><h3><a href='/o/" + i + "'>" + headline(i) + "</a></h3><p>" + teaser(i)
                        + "</p></div>")
                .collect(Collectors.joining());

        assertThat(Pages.article(Pages.page(
                                "", "<main><h1>Five places to see</h1><p>This is the list.</p>" + rounds + "</main>"))
                        .text())
                .contains("Veldra number 0", "Veldra number 4");
    }

    @Test
    void whatReadersSayBehindAnArticleIsNotItsText() {
        String comments = "<section class=comments>"
                + ("<div class=comment><p>I crossed it for years and always said that it shakes when lorries come past."
                                + "</p></div>")
                        .repeat(6)
                + "</section>";

        assertThat(Pages.article(Pages.page(
                                "",
                                "<main><article><h1>Ferry</h1>" + Pages.STORY + "</article>" + comments + "</main>"))
                        .text())
                .contains(FIRST, LAST)
                .doesNotContain("lorries");
    }

    private static String headline(int number) {
        return "Minister of Veldra number " + number + " resigns over taxes";
    }

    private static String teaser(int number) {
        return "The minister of Veldra number " + number
                + " resigned on Monday, the paper learned from three people who"
                + " were there and asked not to be named in print.";
    }

    @Test
    void scriptsStylesAndHiddenTemplatesAreNoText() {
        String html = Pages.article(
                "<style>p { color: red }</style>",
                "<script>let ferry = 'aground';</script><template>Unseen</template>");

        assertThat(Pages.article(html).text()).doesNotContain("let ferry", "color", "Unseen");
    }

    @Test
    void boxesWithinTheArticleGo() {
        String box = """
            <div class="newsletter-signup"><p>Sign up for our newsletter</p><form><input type="email"><button>Subscribe</button></form></div>
            <div class="related-articles"><ul><li><a href="/x">Pier vote put off</a></li><li><a href="/y">Seals are back</a></li></ul></div>
            <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
            """;
        String html = Pages.article("<title>Ferry aground</title>", "<h1>Ferry aground</h1>")
                .replace("<h2>A long", box + "<h2>A long");

        assertThat(Pages.article(html).text())
                .contains("A long morning")
                .doesNotContain("Sign up", "Pier vote", "Facebook");
    }

    @Test
    void whatAPageSaysAgainIsLeftOut() {
        String all = "<p>" + Jsoup.parse(Pages.STORY).text() + "</p>";
        String cut = "<p>The ferry Amber Gull left Port Ellery at dawn with 214 people on board, and ran…</p>";
        String html = Pages.article("<title>Ferry aground</title>", "<h1>Ferry aground</h1>")
                .replace("</article>", cut + all + "</article>");

        assertThat(Pages.article(html).text()).containsOnlyOnce(FIRST).containsOnlyOnce(LAST);
    }

    @Test
    void commentsOfReadersAreNotTheArticle() {
        String comments = """
            <section class="comments" id="comments"><h3>2 comments</h3>
            <div class="comment"><p class="comment-author">Tern says:</p><p>I was there, and the singing was wonderful, thank you all.</p></div>
            <div class="comment"><p class="comment-author">Gull says:</p><p>So was I, and the tea afterwards was even better, I thought.</p></div></section>
            """;
        String html = Pages.article("<title>Ferry aground</title>", "<h1>Ferry aground</h1>")
                .replace("</article>", comments + "</article>");

        assertThat(Pages.article(html).text()).contains(LAST).doesNotContain("I was there", "So was I");
    }

    @Test
    void otherLanguagesAreReadAsWell() {
        String japanese = "<p>フェリーは夜明けに港を出て、霧の中で砂州に乗り上げた。乗客二百十四人は昼までに全員救助された。</p>".repeat(1)
                + "<p>船長は、先週の嵐で浮標が流されていたと話した。港は水路のすべての標識を調べるとしている。</p>"
                + "<p>乗客の一人は「子どもたちに歌を歌いました。やがて日が差して、浜がすぐそこに見えました」と語った。</p>";
        String german =
                "<p>Die Fähre lief im Morgengrauen aus und setzte im Nebel auf einer Sandbank auf, niemand wurde dabei"
                        + " verletzt.</p><p>Der Kapitän sagte, die Boje sei im Sturm der letzten Woche vertrieben worden,"
                        + " und das habe keiner gemeldet.</p><p>Zwei Rettungsboote brachten bis zum Mittag alle an Land,"
                        + " wo es Tee gab, und dann kam auch die Sonne heraus.</p>";

        assertThat(Pages.article(Pages.page(
                                "", "<nav><a href=/>ホーム</a></nav><article><h1>フェリー座礁</h1>" + japanese + "</article>"))
                        .text())
                .contains("夜明けに港", "標識を調べる")
                .doesNotContain("ホーム");
        assertThat(Pages.article(Pages.page(
                                "", "<nav><a href=/>Start</a></nav><article><h1>Fähre</h1>" + german + "</article>"))
                        .text())
                .contains("Sandbank", "Tee gab")
                .doesNotContain("Start");
    }

    @Test
    void aLiveBlogKeepsItsPosts() {
        StringBuilder posts = new StringBuilder("<h1>Ferry aground: as it happened</h1>");
        for (int hour = 8; hour < 14; hour++) {
            posts.append(
                    "<div class=\"liveblog-post\"><time datetime=\"2024-02-13T%02d:00:00Z\">%02d.00</time><p>At %d o'clock the coastguard said that %d people were ashore, and that the wind was falling, as hoped.</p></div>"
                            .formatted(hour, hour, hour, hour * 10));
        }

        String text = Pages.article(Pages.page(
                        "<meta property=og:type content=article><title>Ferry aground: as it happened</title>",
                        "<main><article>" + posts + "</article></main>"))
                .text();

        assertThat(text).contains("At 8 o'clock", "At 13 o'clock");
    }

    @Test
    void theEncodingIsThatOfTheHeaderOrOfThePage() {
        String html =
                Pages.article("<meta charset=windows-1252>", "<h1>Fähre</h1>").replace("the storm", "dem Stürm");
        byte[] bytes = html.getBytes(Charset.forName("windows-1252"));

        assertThat(Pages.read(bytes, Optional.empty(), "https://a.example/"))
                .isInstanceOfSatisfying(
                        PageReading.Page.class, page -> assertThat(page.text()).contains("Stürm"));
        assertThat(Pages.read(html.getBytes(UTF_8), Optional.of("text/html;charset=UTF-8"), "https://a.example/"))
                .isInstanceOfSatisfying(
                        PageReading.Page.class, page -> assertThat(page.text()).contains("Stürm"));
    }
}
