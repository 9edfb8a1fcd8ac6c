package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import newsloom.fetch.FetchLimits;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.TextDecoder;
import newsloom.fetch.Validators;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectChainTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    private static SSLContext served = SSLContexts.createDefault();
    private static SSLContext trusting = SSLContexts.createDefault();

    private final Site site = new Site();
    private final Site safe = new Site(served.getServerSocketFactory(), 0);
    private final FakeDns names = new FakeDns()
            .say("open.test", "127.0.0.1")
            .say("other.test", "127.0.0.1")
            .say("private.test", "127.0.0.1");

    @BeforeAll
    static void makeCertificate(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=open.test",
                        "-ext",
                        "SAN=dns:open.test",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        served = SSLContextBuilder.create()
                .loadKeyMaterial(store, PASSWORD, PASSWORD)
                .build();
        trusting =
                SSLContextBuilder.create().loadTrustMaterial(trust(store), null).build();
    }

    @AfterAll
    static void forget() {
        served = SSLContexts.createDefault();
    }

    @AfterEach
    void close() {
        site.close();
        safe.close();
    }

    @Test
    void fromHttpsToHttpItIsFollowedButNoPermanentMove() {
        safe.redirect("/", 301, site.at("open.test", "/plain").toString());
        site.serve("/plain", "news");

        assertThat(fetch(https("open.test", "/"), Map.of())).isInstanceOfSatisfying(Fetched.Body.class, body -> {
            assertThat(body.address()).isEqualTo(site.at("open.test", "/plain"));
            assertThat(body.movedTo()).isEmpty();
        });
    }

    @Test
    void fromHttpToHttpsItIsAPermanentMove() {
        site.redirect("/", 308, https("open.test", "/").toString());
        safe.serve("/", "news");

        assertThat(fetch(site.at("open.test", "/"), Map.of()))
                .isInstanceOfSatisfying(
                        Fetched.Body.class, body -> assertThat(body.movedTo()).contains(https("open.test", "/")));
    }

    @Test
    void fromHttpsToHttpToAPrivateHostItIsRefused() {
        safe.redirect("/", 302, site.at("open.test", "/b").toString());
        site.redirect("/b", 302, site.at("private.test", "/c").toString()).serve("/c", "secret");

        assertRefused(fetch(https("open.test", "/"), Map.of()), RefusalReason.NOT_PUBLIC);
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void everyWayToWriteAPrivateAddressIsRefused() {
        for (String host : List.of("127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]")) {
            site.redirect("/", 302, "http://" + host + ":" + site.port() + "/c");

            assertRefused(fetch(site.at("open.test", "/"), Map.of()), RefusalReason.NOT_PUBLIC);
        }
    }

    @Test
    void toWhatIsNotTheWebItIsRefused() {
        for (String address : List.of("file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://")) {
            site.redirect("/", 302, address);

            assertRefused(fetch(site.at("open.test", "/"), Map.of()), RefusalReason.NOT_WEB);
        }
    }

    @Test
    void circlesAndLongWaysAreRefused() {
        site.redirect("/", 302, "/a").redirect("/a", 302, "/");
        assertRefused(fetch(site.at("open.test", "/"), Map.of()), RefusalReason.TOO_MANY_REDIRECTS);

        for (int i = 0; i < 7; i++) {
            site.redirect("/" + i, 302, "/" + (i + 1));
        }
        assertRefused(fetch(site.at("open.test", "/0"), Map.of()), RefusalReason.TOO_MANY_REDIRECTS);
        assertThat(fetch(site.serve("/7", "news").at("open.test", "/2"), Map.of()))
                .isInstanceOf(Fetched.Body.class);
    }

    @Test
    void aCookieThatIsSetOnTheWayIsKeptToItsEnd() {
        site.answer("/", "HTTP/1.1 302 Found\nContent-Length: 0\nSet-Cookie: seen=1; Path=/\nLocation: /", new byte[0])
                .answerWhen("Cookie: seen=1", "HTTP/1.1 200 OK\nContent-Length: 4", "news".getBytes(UTF_8));

        assertThat(fetch(site.at("open.test", "/"), Map.of())).isInstanceOf(Fetched.Body.class);
        assertThat(fetch(site.at("open.test", "/"), Map.of())).isInstanceOf(Fetched.Body.class);
        assertThat(site.requests()).hasSize(4).element(2).asString().doesNotContain("Cookie");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seen=1                                                | true
            seen=1; Path=/; HttpOnly; SameSite=Lax                | true
            seen=1; Domain=open.test                              | true
            seen=1; Domain=.open.test; Path=/                     | true
            seen=1; Path=/b                                       | true
            seen=1; Path=/c                                       | false
            seen=1; Secure                                        | false
            seen=1; Max-Age=600                                   | true
            seen=1; Max-Age=0                                     | false
            seen=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT         | false
            seen=1; Expires=Wed, 21-Oct-2099 07:28:00 GMT         | true
            seen=1; Expires=Wed Oct 21 07:28:00 2099              | true
            seen=1; Expires=0                                     | true
            seen=1; Expires=never; Path=/                         | true
            seen=1; Priority=High; Partitioned                    | true
            seen=1; path=                                         | true
            seen=1; Domain=test                                   | false
            """)
    void aCookieHoldsWhereItsServerSaysSo(String cookie, boolean isSent) {
        site.answer(
                        "/a",
                        "HTTP/1.1 302 Found\nContent-Length: 0\nSet-Cookie: " + cookie + "\nLocation: /b",
                        new byte[0])
                .serve("/b", "news");

        assertThat(fetch(site.at("open.test", "/a"), Map.of())).isInstanceOf(Fetched.Body.class);
        assertThat(site.requests().get(1).contains("seen=1")).isEqualTo(isSent);
    }

    @Test
    void aCookieGoesToNoOtherHost() {
        site.answer(
                        "/",
                        "HTTP/1.1 302 Found\nContent-Length: 0\nSet-Cookie: a=1\nSet-Cookie: b=2; Domain=other.test\n"
                                + "Location: http://other.test:" + site.port() + "/c",
                        new byte[0])
                .serve("/c", "news");

        assertThat(fetch(site.at("open.test", "/"), Map.of())).isInstanceOf(Fetched.Body.class);
        assertThat(site.requests().get(1)).doesNotContain("Cookie");
    }

    @Test
    void aBodyMaySendOnAsARedirectDoes() {
        site.serve("/", "go to /b").serve("/b", "go to http://private.test/").serve("/c", "go to /c");

        assertThat(fetch(site.at("open.test", "/"), Map.of()))
                .isInstanceOfSatisfying(
                        Fetched.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(RefusalReason.NOT_PUBLIC));
        assertRefused(fetch(site.at("open.test", "/c"), Map.of()), RefusalReason.TOO_MANY_REDIRECTS);
    }

    @Test
    void aHostThatRedirectsLeadToIsNotHurried() {
        site.redirect("/", 302, "http://other.test:" + site.port() + "/c").serve("/c", "news");
        long begun = System.nanoTime();

        try (FetcherFactory web = web(trusting)) {
            web.guarded().fetch(Request.of(site.at("open.test", "/")));
            web.guarded().fetch(Request.of(site.at("open.test", "/")));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThanOrEqualTo(FetchLimits.defaults().redirectGap());
    }

    @Test
    void secretsStayWithTheirHost() {
        site.redirect("/", 302, "/b")
                .redirect("/b", 301, "http://other.test:" + site.port() + "/c")
                .serve("/c", "news");

        fetch(
                URI.create("http://ann:s%40y@open.test:" + site.port() + "/"),
                Map.of("X-Api-Key", "k", "Cookie", "c=1", "Accept", "text/xml"));

        assertThat(site.requests()).hasSize(3);
        assertThat(site.requests().subList(0, 2))
                .allSatisfy(request -> assertThat(request)
                        .contains(
                                "X-Api-Key: k",
                                "Cookie: c=1",
                                "Accept: text/xml",
                                "Authorization: Basic YW5uOnNAeQ=="));
        assertThat(site.requests().get(2))
                .contains("Accept: text/xml")
                .doesNotContain("X-Api-Key", "Cookie", "Authorization");
    }

    @Test
    void aMoveOnTheSameHostKeepsTheLoginAndABodyDoesNotTellIt() {
        site.redirect("/", 301, "/b").serve("/b", "news");

        assertThat(fetch(URI.create("http://ann:word@open.test:" + site.port() + "/"), Map.of()))
                .isInstanceOfSatisfying(Fetched.Body.class, body -> {
                    assertThat(body.address()).isEqualTo(site.at("open.test", "/b"));
                    assertThat(body.movedTo()).contains(site.at("ann:word@open.test", "/b"));
                });
    }

    @Test
    void aRedirectWithoutALocationIsAFailure() {
        site.answer("/", "HTTP/1.1 302 Found\nContent-Length: 0", new byte[0]);

        assertThat(fetch(site.at("open.test", "/"), Map.of())).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void lettersBeyondAsciiInALocationAreEncoded() {
        site.redirect(
                        "/",
                        302,
                        new String(
                                "/bücher und meer?a=ä".getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1))
                .serve("/b%C3%BCcher%20und%20meer?a=%C3%A4", "news");

        assertThat(fetch(site.at("open.test", "/"), Map.of())).isInstanceOf(Fetched.Body.class);
    }

    @Test
    void whatIsWrongWithACertificateIsSaid() {
        safe.serve("/", "news");

        assertThat(reason(https("other.test", "/"), trusting))
                .isEqualTo("The certificate of other.test is for another host.");
        assertThat(reason(https("open.test", "/"), SSLContexts.createDefault()))
                .isEqualTo("The certificate of open.test comes from nobody who is trusted here.");
    }

    @Test
    void plainHttpWhereTlsShouldBeIsSaid() {
        site.serve("/", "news");

        assertThat(reason(URI.create("https://open.test:" + site.port() + "/"), trusting))
                .startsWith("No secure connection to open.test could be made: ");
    }

    private URI https(String host, String path) {
        return URI.create("https://" + host + ":" + safe.port() + path);
    }

    private Fetched fetch(URI address, Map<String, String> headers) {
        try (FetcherFactory web = web(trusting)) {
            return web.guarded().fetch(new Request(address, Validators.NONE, headers));
        }
    }

    private String reason(URI address, SSLContext tls) {
        try (FetcherFactory web = web(tls)) {
            Fetched fetched = web.guarded().fetch(Request.of(address));
            assertThat(fetched).isInstanceOf(Fetched.Failed.class);
            return ((Fetched.Failed) fetched).reason();
        }
    }

    private FetcherFactory web(SSLContext tls) {
        return new FetcherFactory(
                FetchSettings.defaults().withOpen(List.of("open.test", "other.test")),
                InstantSource.system(),
                RedirectChainTest::redirect,
                names,
                tls);
    }

    private static Optional<String> redirect(Fetched.Body body) {
        String text = TextDecoder.decode(body.bytes().array());
        return Optional.of(text).filter(each -> each.startsWith("go to ")).map(each -> each.substring(6));
    }

    private static void assertRefused(Fetched fetched, RefusalReason kind) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static KeyStore trust(Path store) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(Files.newInputStream(store), PASSWORD);
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("a", keys.getCertificate("a"));
            return trust;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
