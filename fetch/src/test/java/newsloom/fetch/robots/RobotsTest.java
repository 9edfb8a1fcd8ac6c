package newsloom.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.http.BodyRedirect;
import newsloom.fetch.http.FakeDns;
import newsloom.fetch.http.FetchSettings;
import newsloom.fetch.http.FetcherFactory;
import newsloom.fetch.http.Site;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RobotsTest {
    private static final String FILE = "/robots.txt";

    private final Site site = new Site().serve("/a", "news").serve("/secret", "secret");
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final FetcherFactory web = new FetcherFactory(
            FetchSettings.defaults().withOpen(List.of("open.test")),
            () -> now,
            BodyRedirect.NONE,
            new FakeDns().say("open.test", "127.0.0.1").say("private.test", "127.0.0.1"),
            SSLContexts.createDefault());

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void whatRobotsAreAskedToLeaveAloneIsLeftAlone() {
        site.serve(FILE, "User-agent: newsloom\nDisallow: /secret\nCrawl-delay: 2.5\nSitemap: https://open.test/map\n");

        assertThat(fetch("/a")).isInstanceOf(Fetched.Body.class);
        assertThat(fetch("/secret"))
                .isEqualTo(new Fetched.Refused(
                        RefusalReason.ROBOTS, "The robots.txt of open.test asks robots to leave this alone."));
        assertThat(web.robots().crawlDelay(at("/a"))).contains(Duration.ofMillis(2500));
        assertThat(web.robots().rules(at("/a")).orElseThrow().sitemaps())
                .containsExactly(URI.create("https://open.test/map"));
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aRedirectIsHeldAgainstThemToo() {
        site.serve(FILE, "User-agent: *\nDisallow: /secret").redirect("/away", 302, "/secret");

        assertThat(fetch("/away")).isInstanceOf(Fetched.Refused.class);
        assertThat(web.guarded().fetch(Request.of(at("/away")))).isInstanceOf(Fetched.Body.class);
    }

    @Test
    void withoutAFileAllIsAllowedAndThatIsRemembered() {
        assertThat(fetch("/secret")).isInstanceOf(Fetched.Body.class);
        now = now.plus(Duration.ofHours(11));
        fetch("/secret");
        assertThat(asked()).isEqualTo(1);

        now = now.plus(Duration.ofHours(2));
        fetch("/secret");
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void aHostThatCannotSayIsLeftAloneForAWhile() {
        for (String status : List.of("500 No", "429 Slow down")) {
            site.answer(FILE, "HTTP/1.1 " + status + "\nContent-Length: 0", new byte[0]);

            assertThat(fetch("/a")).isInstanceOfSatisfying(Fetched.Failed.class, failed -> {
                assertThat(failed.reason()).startsWith("The robots.txt of open.test could not be read");
                assertThat(failed.freshness().retryAfter()).contains(Duration.ofMinutes(10));
            });
            now = now.plus(Duration.ofMinutes(11));
        }
        site.serve(FILE, "");

        assertThat(fetch("/a")).isInstanceOf(Fetched.Body.class);
    }

    @Test
    void rulesOfBeforeGoOnWhileAHostCannotSay() {
        site.serve(FILE, "User-agent: *\nDisallow: /secret");
        fetch("/a");
        now = now.plus(Duration.ofHours(13));
        site.answer(FILE, "HTTP/1.1 503 No\nContent-Length: 0", new byte[0]);

        assertThat(fetch("/a")).isInstanceOf(Fetched.Body.class);
        assertThat(fetch("/secret")).isInstanceOf(Fetched.Refused.class);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void theFileMayBeElsewhereButNotInPrivate() {
        site.redirect(FILE, 301, "/elsewhere").serve("/elsewhere", "User-agent: *\nDisallow: /secret");
        assertThat(fetch("/secret")).isInstanceOf(Fetched.Refused.class);

        now = now.plus(Duration.ofDays(8));
        site.redirect(FILE, 301, "http://private.test:" + site.port() + "/elsewhere");
        assertThat(fetch("/secret")).isInstanceOf(Fetched.Refused.class);
        assertThat(site.requests().stream().filter(request -> request.contains("private.test")))
                .isEmpty();
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aFileThatBreaksItsReaderKeepsNobodyWaiting() {
        AtomicInteger attempts = new AtomicInteger();
        Robots robots = new Robots(
                request -> {
                    attempts.incrementAndGet();
                    throw new StackOverflowError();
                },
                "newsloom",
                RobotsSettings.defaults(),
                () -> now);

        assertThatThrownBy(() -> robots.crawlDelay(at("/a"))).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> robots.crawlDelay(at("/a"))).isInstanceOf(StackOverflowError.class);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void ofALongFileTheFirst500KiBCount() {
        String comment = "#".repeat(99) + "\n";
        site.serve(
                FILE,
                "User-agent: *\n" + comment.repeat(5_110) + "Disallow: /secret\n" + comment.repeat(3_000)
                        + "Disallow: /a\n");

        assertThat(fetch("/secret")).isInstanceOf(Fetched.Refused.class);
        assertThat(fetch("/a")).isInstanceOf(Fetched.Body.class);
    }

    @Test
    void marksAndEncodingsDoNotHideTheFirstLine() {
        String file = "User-agent: *\r\nDisallow: /secret";
        assertThat(RobotsReader.read(("\uFEFF" + file).getBytes(UTF_8), "Newsloom")
                        .allows("/secret"))
                .isFalse();
        assertThat(RobotsReader.read(("\uFEFF" + file).getBytes(UTF_16BE), "Newsloom")
                        .allows("/secret"))
                .isFalse();
        assertThat(RobotsReader.read("<html>Not found</html>".getBytes(UTF_8), "Newsloom")
                        .allows("/secret"))
                .isTrue();
    }

    @Test
    void theLongestPatternDecidesAndOfTwoTheOneThatAllows() {
        RobotRules rules =
                rules("Disallow: /a", "Allow: /a/b", "Disallow: /a/b$", "Disallow: /*.pdf$", "Allow: /*.pdf$");

        assertThat(rules.allows("https://x/a/c")).isFalse();
        assertThat(rules.allows("https://x/a/b/c")).isTrue();
        assertThat(rules.allows("https://x/a/b")).isFalse();
        assertThat(rules.allows("https://x/c/d.pdf")).isTrue();
        assertThat(rules.allows("https://x")).isTrue();
    }

    @Test
    void theFileItselfIsAlwaysAllowed() {
        assertThat(rules("Disallow: /").allows("https://x/robots.txt")).isTrue();
    }

    @Test
    void codesAndLettersAreTheSame() {
        assertThat(rules("Disallow: /b%C3%BCcher").allows("https://x/bücher")).isFalse();
        assertThat(rules("Disallow: /b%c3%bccher").allows("https://x/b%C3%BCcher"))
                .isFalse();
        assertThat(rules("Disallow: /%61").allows("https://x/a")).isFalse();
        assertThat(rules("Disallow: /a%2Fb").allows("https://x/a/b")).isTrue();
        assertThat(rules("Disallow: /a%2A").allows("https://x/a*")).isFalse();
        assertThat(rules("Disallow: /a%2A").allows("https://x/ab")).isTrue();
    }

    @Test
    void aHostilePatternCostsLittle() {
        String pattern = "Disallow: /" + "*a".repeat(4_000) + "b\n" + "Disallow: /*" + "a".repeat(8_000) + "b\n";
        RobotRules rules = rules(pattern.repeat(30));
        long start = System.nanoTime();

        assertThat(rules.allows("https://x/" + "a".repeat(16_000))).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static RobotRules rules(String... lines) {
        return RobotsReader.read(("User-agent: *\n" + String.join("\n", lines)).getBytes(UTF_8), "Newsloom");
    }

    private Fetched fetch(String path) {
        return web.polite().fetch(Request.of(at(path)));
    }

    private URI at(String path) {
        return site.at("open.test", path);
    }

    private long asked() {
        return site.requests().stream()
                .filter(request -> request.startsWith("GET " + FILE))
                .count();
    }
}
