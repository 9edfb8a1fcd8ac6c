package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import newsloom.ingest.read.page.PageReading.Kind;
import org.junit.jupiter.api.Test;

class InterstitialDetectorTest {
    @Test
    void aPaywallIsNotTakenForTheArticle() {
        String html = Pages.page("<title>Ferry aground</title>", """
            <main><article><h1>Ferry aground</h1><p>The ferry Amber Gull left Port Ellery at dawn.</p>
            <div class="paywall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in</p></div></article></main>\
            """);

        assertThat(Pages.refused(html)).isEqualTo(Kind.PAYWALL);
    }

    @Test
    void whatADataSaysIsLockedIsAPaywallWhenLittleIsShown() {
        String html = Pages.page(
                "<script"
                        + " type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>",
                "<article><h1>Ferry aground</h1><p>The ferry Amber Gull left Port Ellery at dawn.</p></article>");

        assertThat(Pages.refused(html)).isEqualTo(Kind.PAYWALL);
    }

    @Test
    void theBeginningOfAnArticleBeforeAWallIsKept() {
        String head = "<script"
                + " type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";

        assertThat(Pages.article(Pages.article(head, "<h1>Ferry</h1>")).text()).contains(Pages.FIRST);
    }

    @Test
    void aQuestionAboutCookiesIsNotTakenForTheArticle() {
        String english = Pages.page("<title>Before you continue</title>", """
            <div><h1>Before you continue</h1><p>We and our partners use cookies and data to deliver our services, and with your consent for personalised ads.</p>
            <p>If you choose accept all, we will also use cookies to measure the audience. See our privacy policy.</p><button>Accept all</button></div>\
            """);
        String german = Pages.page("<title>Zustimmung zum Datenschutz</title>", """
            <div><h1>Mit Werbung weiterlesen</h1><p>Wir und unsere Partner verarbeiten mit Ihrer Einwilligung Daten, setzen Cookies und zeigen Werbung.</p>
            <p>Ihre Zustimmung können Sie in den Einstellungen zum Datenschutz jederzeit widerrufen.</p><button>Alle akzeptieren</button></div>\
            """);

        assertThat(Pages.refused(english)).isEqualTo(Kind.CONSENT);
        assertThat(Pages.refused(german)).isEqualTo(Kind.CONSENT);
    }

    @Test
    void anArticleAboutCookiesIsAnArticle() {
        String html = Pages.article(
                        "<meta property=og:type content=article><title>Court rules on cookies</title>",
                        "<h1>Court rules on cookies</h1>")
                .replace("buoy", "consent to cookies")
                .replace("lifeboats", "privacy lawyers");

        assertThat(Pages.article(html).text()).contains("consent to cookies");
    }

    @Test
    void aLoginIsNotTakenForTheArticle() {
        String html = Pages.page(
                "<title>Log in</title>",
                "<form><h1>Log in to your account</h1><p>Enter your e-mail and your password, please.</p><input"
                        + " name=m><input type=password></form>");

        assertThat(Pages.refused(html)).isEqualTo(Kind.LOGIN);
    }

    @Test
    void aCheckForRobotsIsNotTakenForTheArticle() {
        String html = Pages.page(
                "<title>Just a moment...</title>",
                "<div><h1>ardellcourier.example.com</h1><p>Checking your browser before you go on. Enable JavaScript"
                        + " and cookies to continue.</p></div>");

        assertThat(Pages.refused(html)).isEqualTo(Kind.CHALLENGE);
    }

    @Test
    void bytesThatAreNoTextAreNoPageWhateverTheyHold() {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        byte[] page = Pages.page("<title>Fähre</title>", "<p>Паром сел на мель у мыса.</p>".repeat(20))
                .getBytes(UTF_16LE);

        assertThat(noise).contains((byte) '<');
        assertThat(Pages.read(noise, Optional.empty(), "https://a.example/"))
                .isEqualTo(new PageReading.NoArticle(Kind.NOT_HTML, "The bytes are no HTML."));
        assertThat(Pages.read(page, Optional.empty(), "https://a.example/")).isInstanceOf(PageReading.Page.class);
    }

    @Test
    void whatIsNoPageIsSaidToBeNone() {
        assertThat(Pages.refused("%PDF-1.7 <x>")).isEqualTo(Kind.NOT_HTML);
        assertThat(Pages.refused("just words")).isEqualTo(Kind.NOT_HTML);
        assertThat(Pages.refused(Pages.page("<title>Empty</title>", "<div></div>")))
                .isEqualTo(Kind.NO_TEXT);
        assertThat(Pages.read(new byte[] {1, 2, '<'}, Optional.of("image/png"), "https://a.example/"))
                .isEqualTo(new PageReading.NoArticle(Kind.NOT_HTML, "The bytes are no HTML."));
    }
}
