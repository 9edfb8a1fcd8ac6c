package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newsloom.app.settings.ListenAddress;
import newsloom.app.settings.PageSettings;
import newsloom.app.settings.Settings;
import newsloom.app.web.PageServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** Somebody who has replayed the seeds opens the page for the first time. */
class NewcomerTest {
    private static final Dimension DESK = new Dimension(1440, 1000);
    private static final Dimension PHONE = new Dimension(390, 844);
    private static final Dimension NARROWEST = new Dimension(320, 700);
    private static final String FERRY = "All 214 rescued after ferry runs aground in fog off Port Ellery";
    private static final String NEWS = "{\"id\":\"quorl-1\",\"title\":\"Quorl bridge closed after a barge hits it\","
            + "\"source\":\"Quorl Post\",\"published_at\":\"2026-11-30T10:00:00Z\",\"lang\":\"en\","
            + "\"text\":\"The old bridge of Quorl was closed on Monday morning when a barge had hit its middle pier.\"}\n";

    private static Replayed replayed;
    private static PageServer page;

    @BeforeAll
    static void start(@TempDir Path data) {
        replayed = new Replayed(data);
        replayed.replay();
        Settings settings = replayed.settings()
                .with(new PageSettings(
                        new ListenAddress(true, "127.0.0.1", 0, false),
                        Optional.empty(),
                        Settings.defaults().page().zone()));
        page = PageServer.start(settings, App.open(settings)).orElseThrow();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void findsTheFerryUnderstandsWhyItIsOneStoryAndTriesAWatch() throws IOException {
        try (Browser browser = Browser.at(page.address(), DESK)) {
            browser.open("/");
            browser.picture("front");
            browser.find("#find").sendKeys("ferry fog", Keys.ENTER);
            assertThat(browser.text(".hit h2")).isEqualTo(FERRY);
            browser.picture("search");

            browser.find(".hit h2 a").click();
            assertThat(browser.text("h1")).isEqualTo(FERRY);
            assertThat(browser.text(".lede")).contains("2 independent reports").contains("3 copies");
            assertThat(browser.text("#why"))
                    .contains("stands in the longer one")
                    .contains("that it is the same event");
            browser.picture("story");

            browser.open("/watch?name=corridor&q=%22Lachin+corridor%22");
            assertThat(browser.text(".hit mark")).isEqualTo("Lachin corridor");
            browser.picture("watch");
            browser.find("button[formaction='/watch']").click();
            assertThat(browser.text("main [role=status]")).startsWith("Saved.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void seesOnAPhoneWhatComesWhileThePageIsOpen(@TempDir Path more) throws IOException {
        try (Browser browser = Browser.at(page.address(), PHONE)) {
            browser.open("/");
            browser.find("#stories .row");
            Files.writeString(more.resolve("news.jsonl"), NEWS);
            replayed.replay(more);

            browser.find("[data-do=show-new]:not([hidden])").click();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> browser.text("#stories .row h2").equals("Quorl bridge closed after a barge hits it"));
            browser.picture("front-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void worksByTheKeyboardAlone() {
        try (Browser browser = Browser.at(page.address(), DESK)) {
            browser.open("/search?q=%22ran+aground%22");
            browser.find("h1").click();
            browser.type("j");
            browser.type("o");

            assertThat(browser.text("h1")).isEqualTo(FERRY);
            browser.type("?");
            assertThat(browser.text("#help[open] h2")).isEqualTo("Keys");
        }
    }

    @Test
    void nothingKeepsPeopleOutOnAnyPage() throws IOException {
        try (Browser browser = Browser.at(page.address(), NARROWEST)) {
            for (String theme : List.of("light", "dark")) {
                browser.open("/");
                browser.driver().executeScript("document.cookie = 'theme=" + theme + ";path=/'");
                for (String path : List.of("/", "/search?q=ferry", "/watches", "/watch?name=x&q=ferry", "/alerts")) {
                    browser.open(path);
                    assertThat(browser.fits()).as("%s fits, %s", path, theme).isTrue();
                    List<Rule> violations = new AxeBuilder()
                            .analyze(browser.driver()).getViolations().stream()
                                    .filter(rule ->
                                            List.of("serious", "critical").contains(rule.getImpact()))
                                    .toList();
                    assertThat(violations).as("%s in %s", path, theme).isEmpty();
                }
                browser.picture("alerts-" + theme);
            }
        }
    }
}
