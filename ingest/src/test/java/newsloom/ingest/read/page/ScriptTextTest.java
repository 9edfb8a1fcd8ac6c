package newsloom.ingest.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages that show nothing until their scripts have run. */
class ScriptTextTest {
    private static final String STORY_AS_JSON =
            Pages.STORY.strip().replace("\"", "\\\"").replace("\n", "\\n").replace("<", "\\u003c");

    @Test
    void theStateOfAScriptHasTheText() {
        String html = Pages.page(
                "<title>Ferry runs aground</title>",
                "<div id=app></div><script>window.__STATE__ = {\"menu\":[\"News\",\"Sport\"],\"posts\":[{\"html\":\""
                        + STORY_AS_JSON + "\"}]};</script>");

        assertThat(Pages.article(html).text()).contains(Pages.FIRST, Pages.LAST).doesNotContain("Sport", "<p>");
    }

    @Test
    void soHasJsonWithinJsonInAnAttribute() {
        String inner = "{\"posts\":[{\"cooked\":\"" + STORY_AS_JSON + "\"}]}";
        String outer = "{\"topic\":\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";

        String html = Pages.page("", "<div data-preloaded='" + outer.replace("'", "&#39;") + "'></div>");

        assertThat(Pages.article(html).text()).contains(Pages.FIRST, Pages.LAST);
    }

    @Test
    void theFieldThatTheDescriptionQuotesGoesBeforeALongerOne() {
        String terms = "You may not, unless the law of the bay has it otherwise, use any of this for nets. ".repeat(40);
        String html = Pages.page(
                "<meta name=description content='" + Pages.FIRST + " with 214 people on board…'>",
                "<script type=application/json>{\"terms\":\"" + terms + "\",\"body\":\"" + STORY_AS_JSON
                        + "\"}</script>");

        assertThat(Pages.article(html).text()).contains(Pages.FIRST).doesNotContain("nets");
    }

    @Test
    void aPageInJapaneseThatShowsItsTextIsReadAsItIsShown() {
        String html = Pages.page(
                "",
                "<article><p>フェリーは夜明けに港を出て、霧の中で砂州に乗り上げた。乗客二百十四人は昼までに全員救助された。</p>"
                        + "<p>船長によると、先週の嵐で浮標が流されていたという。港の責任者は水路のすべての標識を調べるまで出航を認めない。</p></article>"
                        + "<script>var other = {\"body\":\"" + "Nets, and more of them for the bay. ".repeat(100)
                        + "\"};</script>");

        assertThat(Pages.article(html).text()).contains("砂州").doesNotContain("Nets");
    }

    @Test
    void whatIsThereForThoseWithoutScriptsIsRead() {
        String html = Pages.page("", "<div id=app></div><noscript><article>" + Pages.STORY + "</article></noscript>");

        assertThat(Pages.article(html).text()).contains(Pages.FIRST, Pages.LAST);
    }

    @Test
    void whatIsLockedIsNotTakenFromBehind() {
        String html = Pages.page(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,"
                        + "\"articleBody\":\"" + STORY_AS_JSON + "\"}</script>",
                "<p>The ferry Amber Gull left Port Ellery. Subscribe to read on.</p>");

        assertThat(Pages.refused(html)).isEqualTo(PageReading.Kind.PAYWALL);
    }

    @Test
    void aPageThatShowsItsTextIsReadAsItIsShown() {
        String html = Pages.article(
                "", "<h1>Ferry</h1><script>var other = {\"body\":\"" + "Nets and more. ".repeat(400) + "\"};</script>");

        assertThat(Pages.article(html).text()).contains(Pages.FIRST).doesNotContain("Nets");
    }
}
