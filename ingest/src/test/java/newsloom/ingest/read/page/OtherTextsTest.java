package newsloom.ingest.read.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherTextsTest {
    private static final String STORY = Pages.STORY.replace("<h2>A long morning</h2>", "")
            + "<p>The owners of the ferry said that they would pay for every ticket, and that a bus would run until then.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=item><a href='/o/NR'>HEADLINE</a><p>TEASER</p></div>",
                "<div><a href='/o/NR'><strong>HEADLINE</strong></a><br><span>TEASER</span></div>",
                "<li><a href='/o/NR'>HEADLINE</a> TEASER</li>",
                "<dt><a href='/o/NR'>HEADLINE</a></dt><dd>TEASER</dd>",
                "<p><a href='/o/NR'>HEADLINE</a></p><p>TEASER</p>",
                "<table><tr><td><a href='/o/NR'>HEADLINE</a></td><td>TEASER</td></tr></table>",
                "<figure><a href='/o/NR'><img src=x></a><figcaption><a href='/o/NR'>HEADLINE</a> TEASER</figcaption></figure>",
                "<div class='card card-NR'><h3><a href='/o/NR'>HEADLINE</a></h3><p>TEASER</p></div>",
                "<div class=row><div><h3><a href='/o/NR'>HEADLINE</a></h3><p>TEASER</p></div></div>",
                "<div><a href='/o/NR'><span>HEADLINE</span></a><div>TEASER</div></div>"
            })
    void cardsBesideTheArticleAreNotItsTextHoweverTheyAreBuilt(String card) {
        assertStoryAlone("<main><article>" + STORY + "</article><section>" + cards(card) + "</section></main>");
        assertStoryAlone("<main><div>" + STORY + "</div><div>" + cards(card) + "</div></main>");
        assertStoryAlone(STORY + cards(card));
    }

    @Test
    void aListAtTheEndThatIsLongerThanTheTextIsTheText() {
        String list = cards("<p><a href='/o/NR'>HEADLINE</a></p><p>TEASER</p>").repeat(3);

        assertThat(read("<div><p>This is what the county was reading in the second week of March, with a word on each"
                        + " of the stories by those who wrote them, as every Friday since the paper was founded.</p>"
                        + list + "</div>"))
                .contains("Minister of Veldra number 0 resigns", "She of Veldra number 3 resigned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Related", "More from the bay", "Most read", "Lesen Sie auch", "À lire aussi", "Читайте также"})
    void announcedCardsGoFromTheMiddleOfTheTextToo(String heading) {
        String cards = "<div><h3>" + heading + "</h3>"
                + cards("<div><h4>HEADLINE</h4><p>TEASER</p><a href='/o/NR'>Continue</a></div>") + "</div>";

        assertStoryAlone("<article>" + STORY.replaceFirst("<p>Two lifeboats", cards + "$0") + "</article>");
        assertStoryAlone(
                "<article>" + STORY + cards + "<p>The Courier is an independent newspaper of the bay.</p></article>");
    }

    @Test
    void cardsBeforeTheArticleGoToo() {
        String cards = cards("<div class=card><h3><a href='/o/NR'>HEADLINE</a></h3><p>TEASER</p></div>");

        assertStoryAlone("<main><div>" + cards + "</div><article>" + STORY + "</article></main>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section><h2>6 comments</h2>ALL</section>",
                "<h3>Readers say</h3>ALL",
                "<div><h3>Kommentare (6)</h3>ALL</div>",
                "<div><h3>6 responses to “Ferry aground”</h3>ALL</div>",
                "<section id=responses>ALL</section>",
                "<div class=r><h4>Reactions</h4>ALL</div>"
            })
    void whatReadersSayIsKnownByItsHeading(String section) {
        String all = said("<div><b>NAME</b><p>SAID</p></div>");

        assertStoryAlone("<main><article>" + STORY + "</article>" + section.replace("ALL", all) + "</main>");
        assertStoryAlone("<article>" + STORY + section.replace("ALL", all) + "</article>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div itemscope itemtype='https://schema.org/Comment'><span>NAME</span><p>SAID</p></div>",
                "<article class=user-comment><header>NAME</header><p>SAID</p></article>",
                "<div class=q7><div>NAME</div><div>SAID</div><div><a href='#r'>Reply</a> <a href='#l'>Like</a></div></div>"
            })
    void whatReadersSayIsKnownByItsOwnMarks(String comment) {
        assertStoryAlone("<main><article>" + STORY + "</article><div>" + said(comment) + "</div></main>");
    }

    @Test
    void aSectionAboutReactionsIsOfTheText() {
        String html = "<article>" + STORY.replaceFirst("<p>Two lifeboats", "<h2>Reactions</h2>$0") + "</article>";

        assertThat(read(html)).contains(Pages.FIRST, "Reactions", "We sang", Pages.LAST);
    }

    @Test
    void aLinkToTheCommentsEndsNoText() {
        String html = "<article>" + STORY.replaceFirst("<p>Two lifeboats", "<div><a href='#c'>Comments</a></div>$0")
                + "</article>";

        assertThat(read(html)).contains(Pages.FIRST, "We sang", Pages.LAST);
    }

    @Test
    void aThreadIsWhatItsPagesAreAbout() {
        String html = "<article>" + STORY + "</article><h2>Replies</h2>"
                + said("<div><b>NAME</b><p>SAID</p></div>").repeat(1)
                + said(
                        "<div><b>NAME</b><p>SAID This was said again by another, and at a greater length than before.</p></div>");

        assertThat(read(html)).contains("bus number 0", "bus number 5");
    }

    @Test
    void paragraphsThatBeginWithLinksAreOfTheText() {
        String html = "<article>" + STORY.replaceAll("<p>(\\S+ \\S+ \\S+)", "<p><a href='/x'>$1</a>") + "</article>";

        assertThat(read(html)).contains(Pages.FIRST, "We sang", Pages.LAST);
    }

    private static void assertStoryAlone(String body) {
        assertThat(read(body))
                .contains(Pages.FIRST, "Two lifeboats", "We sang", Pages.LAST, "The owners of the ferry")
                .doesNotContain("Veldra", "bus number", "Tern number", "Related", "comments");
    }

    private static String read(String body) {
        return Pages.article(Pages.page(
                        "<title>Ferry aground</title>",
                        body.replaceFirst("<article>", "<article><h1>Ferry aground</h1>")))
                .text();
    }

    private static String cards(String card) {
        return IntStream.range(0, 4)
                .mapToObj(i -> card.replace("NR", "" + i)
                        .replace("HEADLINE", "Minister of Veldra number " + i + " resigns over taxes")
                        .replace(
                                "TEASER",
                                "She of Veldra number " + i + " resigned on Monday, say three who were there."))
                .collect(joining());
    }

    private static String said(String comment) {
        return IntStream.range(0, 6)
                .mapToObj(i -> comment.replace("NAME", "Tern number " + i)
                        .replace(
                                "SAID",
                                "I would like to know whether bus number " + i + " runs tonight, thanks to all."))
                .collect(joining());
    }
}
