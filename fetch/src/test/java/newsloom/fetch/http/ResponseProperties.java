package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import newsloom.fetch.Request;
import org.apache.hc.core5.ssl.SSLContexts;

/** Whatever a server says, a fetch comes back with an outcome. */
class ResponseProperties {
    private static Site site = new Site();
    private static FetcherFactory web = open();

    @BeforeContainer
    static void start() {
        site = new Site();
        web = open();
    }

    @AfterContainer
    static void stop() {
        web.close();
        site.close();
    }

    @Property(tries = 400)
    void everyAnswerHasAnOutcome(@ForAll("answers") String answer) {
        site.on("/", connection -> connection.getOutputStream().write(answer.getBytes(ISO_8859_1)));

        assertThat(web.guarded().fetch(Request.of(site.at("open.test", "/")))).isNotNull();
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "HTTP/1.1 200 OK\r\n",
                                "HTTP/1.1 301 \r\n",
                                "HTTP/1.0 999999\r\n",
                                "HTTP/9.9 200 OK\r\n",
                                "HTTP/1.1 -1 OK\r\n",
                                "HTTP/1.1 000\r\n",
                                "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n",
                                "Location: http://[\r\n",
                                "Location: //\r\n",
                                "Location: http://a%zz:99999/\r\n",
                                "Location: \u00ff\u0000\r\n",
                                "Location: ?\r\n",
                                "Content-Length: 5\r\n",
                                "Content-Length: -5\r\n",
                                "Content-Length: 99999999999999999999\r\n",
                                "Transfer-Encoding: chunked\r\n",
                                "Transfer-Encoding: gzip, chunked\r\n",
                                "Content-Encoding: gzip\r\n",
                                "Content-Encoding: br, zstd\r\n",
                                "Content-Encoding: ,,\r\n",
                                "Cache-Control: max-age=-1, =, \"\r\n",
                                "Expires: 0\r\nAge: x\r\nDate: never\r\n",
                                "Retry-After: 9999999999999999999\r\n",
                                "ETag: \u0001\r\n",
                                "Content-Type:\r\n",
                                " folded\r\n",
                                ": nameless\r\n",
                                "\r\n",
                                "5\r\nhello\r\n0\r\n\r\n",
                                "hello",
                                "\u001f\u008b\u0008",
                                "-1\r\n"),
                        Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(10))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .flatMap(rest -> Arbitraries.of("HTTP/1.1 200 OK\r\n", "HTTP/1.1 302 Found\r\n", "")
                        .map(start -> start + rest));
    }

    private static FetcherFactory open() {
        return new FetcherFactory(
                FetchSettings.defaults()
                        .withOpen(List.of("open.test"))
                        .with(SmallLimits.of(Duration.ofSeconds(1), Duration.ofMillis(200), 1 << 20)),
                InstantSource.system(),
                BodyRedirect.NONE,
                new FakeDns().say("open.test", "127.0.0.1"),
                SSLContexts.createDefault());
    }
}
