package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.fetch.Fetched;
import newsloom.fetch.Freshness;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedFetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Site site = new Site();
    private final FakeDns names = new FakeDns()
            .say("open.test", "127.0.0.1")
            .say("also-open.test", "127.0.0.1")
            .say("private.test", "127.0.0.1");
    private final FetcherFactory web = new FetcherFactory(
            FetchSettings.defaults()
                    .withContact("mailto:desk@example.org")
                    .withOpen(List.of("open.test", "also-open.test")),
            InstantSource.fixed(NOW),
            BodyRedirect.NONE,
            names,
            SSLContexts.createDefault());

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void aBodyComesWithWhatItsHeadersSay() {
        site.serve("/feed?a=1", """
                Content-Type: text/xml; charset=x
                ETag: W/"1"
                Last-Modified: yesterday
                Cache-Control: public, max-age="600", must-revalidate
                Age: 100""", "news".getBytes(UTF_8));

        Fetched.Body body = body(site.at("open.test", "/feed?a=1"));

        assertThat(new String(body.bytes().array(), UTF_8)).isEqualTo("news");
        assertThat(body.address()).isEqualTo(site.at("open.test", "/feed?a=1"));
        assertThat(body.movedTo()).isEmpty();
        assertThat(body.contentType()).contains("text/xml; charset=x");
        assertThat(body.validators()).isEqualTo(new Validators(Optional.of("W/\"1\""), Optional.of("yesterday")));
        assertThat(body.freshness()).isEqualTo(new Freshness(Optional.of(Duration.ofSeconds(500)), Optional.empty()));
    }

    @Test
    void serversAreToldWhoAsksAndNothingMore() {
        site.serve("/", "news");

        body(site.at("open.test", ""));

        assertThat(site.requests().get(0).lines().sorted())
                .containsExactly(
                        "Accept-Encoding: gzip, deflate, br, zstd",
                        "Accept: */*",
                        "Connection: keep-alive",
                        "GET / HTTP/1.1",
                        "Host: open.test:" + site.port(),
                        "User-Agent: Newsloom/0.1 (+mailto:desk@example.org)");
    }

    @Test
    void validatorsAreSentAndNothingNewIsNoBody() {
        site.answer("/", "HTTP/1.1 304 Not Modified\nCache-Control: max-age=60", new byte[0]);
        Validators known = new Validators(Optional.of("\"7\""), Optional.of("Sun, 22 Nov 2026 10:00:00 GMT"));

        Fetched fetched = web.guarded().fetch(new Request(site.at("open.test", "/"), known, Map.of()));

        assertThat(fetched)
                .isEqualTo(new Fetched.NotModified(
                        Optional.empty(), new Freshness(Optional.of(Duration.ofSeconds(60)), Optional.empty())));
        assertThat(site.requests().get(0))
                .contains("If-None-Match: \"7\"\n", "If-Modified-Since: Sun, 22 Nov 2026 10:00:00 GMT\n");
    }

    @Test
    void aStatusIsAFailureWithASentence() {
        site.answer("/", "HTTP/1.1 503 Busy\nRetry-After: 120\nContent-Length: 0", new byte[0]);

        assertThat(fetch(site.at("open.test", "/")))
                .isEqualTo(new Fetched.Failed(
                        OptionalInt.of(503),
                        "open.test answered 503 Service Unavailable.",
                        new Freshness(Optional.empty(), Optional.of(Duration.ofMinutes(2)))));
    }

    @Test
    void hostsOffThePublicInternetAreRefused() {
        site.serve("/", "secret");

        assertThat(fetch(site.at("private.test", "/")))
                .isEqualTo(new Fetched.Refused(
                        RefusalReason.NOT_PUBLIC,
                        "private.test is at 127.0.0.1, which is not on the public Internet. If it is yours to monitor,"
                                + " name it among the open hosts."));
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void redirectsAreFollowedAndPermanentOnesReported() {
        site.redirect("/a", 301, "/b")
                .redirect("/b", 308, "http://also-open.test:" + site.port() + "/c")
                .redirect("/c", 302, "d?x")
                .serve("/d?x", "news");

        Fetched.Body body = body(site.at("open.test", "/a"));

        assertThat(body.address()).isEqualTo(site.at("also-open.test", "/d?x"));
        assertThat(body.movedTo()).contains(site.at("also-open.test", "/c"));
    }

    private Fetched fetch(URI address) {
        return web.guarded().fetch(Request.of(address));
    }

    private Fetched.Body body(URI address) {
        Fetched fetched = fetch(address);
        assertThat(fetched).isInstanceOf(Fetched.Body.class);
        return (Fetched.Body) fetched;
    }
}
