package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsloom.fetch.Bytes;
import newsloom.fetch.PostRequest;
import newsloom.fetch.Posted;
import newsloom.fetch.Posted.Answered;
import newsloom.fetch.Posted.Failed;
import newsloom.fetch.Posted.Refused;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What receivers do, well or badly: each is bounded, said in a sentence, and nothing goes out twice. */
class GuardedPosterTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Site site = new Site();
    private final CountDownLatch over = new CountDownLatch(1);
    private final FetcherFactory web = new FetcherFactory(
            FetchSettings.defaults()
                    .withOpen(List.of("open.test"))
                    .with(SmallLimits.of(Duration.ofMillis(1500), Duration.ofMillis(400), 100_000)),
            InstantSource.fixed(NOW),
            BodyRedirect.NONE,
            new FakeDns().say("open.test", "127.0.0.1").say("private.test", "127.0.0.1"),
            SSLContexts.createDefault());

    @AfterEach
    void close() {
        over.countDown();
        web.close();
        site.close();
    }

    @Test
    void theBodyArrivesWithItsHeadersAndConnectionsAreKept() throws IOException {
        List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        List<Integer> ports = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            bodies.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Webhook-Id") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://open.test:" + server.getAddress().getPort() + "/hook");

            assertThat(post(address)).isEqualTo(new Answered(200, Optional.empty(), "ok"));
            assertThat(post(address)).isEqualTo(new Answered(200, Optional.empty(), "ok"));
        } finally {
            server.stop(0);
        }

        assertThat(bodies).containsOnly("application/json m-1 {\"a\":\"ä\"}").hasSize(2);
        assertThat(ports).hasSize(2).containsOnly(ports.get(0));
    }

    @Test
    void aStatusIsAnAnswerWithWhatItSays() {
        site.answer("/", "HTTP/1.1 410 Gone\nContent-Length: 15", "no\r\n\tlonger \u0007it".getBytes(UTF_8));

        assertThat(post("/")).isEqualTo(new Answered(410, Optional.empty(), "no longer it"));
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void aTimeToComeBackIsReadInSecondsAndAsADate() {
        site.answer("/s", "HTTP/1.1 429 Slow\nConnection: close\nContent-Length: 0\nRetry-After: 90", new byte[0]);
        site.answer(
                "/d", "HTTP/1.1 503 Busy\nContent-Length: 0\nRetry-After: Wed, 25 Nov 2026 12:10:00 GMT", new byte[0]);

        assertThat(post("/s")).isEqualTo(new Answered(429, Optional.of(Duration.ofSeconds(90)), ""));
        assertThat(post("/d")).isEqualTo(new Answered(503, Optional.of(Duration.ofMinutes(10)), ""));
    }

    @Test
    void redirectsAreSaidAndNotFollowedNotEvenToTheSameHost() {
        site.redirect("/in", 307, "http://169.254.169.254/latest/secret\nConnection: close")
                .redirect("/here", 308, "/there")
                .serve("/there", "got it");

        assertThat(post("/in"))
                .isEqualTo(new Failed("open.test answered 307 and points to http://169.254.169.254, where nothing is"
                        + " sent unasked. If that is right, give the new address here."));
        assertThat(post("/here"))
                .isEqualTo(new Failed("open.test answered 308 and points to another path of its own, where nothing is"
                        + " sent unasked. If that is right, give the new address here."));
        assertThat(site.requests()).hasSize(2);
    }

    @Test
    void hostsOffThePublicInternetAreRefusedUnlessTheyAreOpened() {
        assertThat(web.poster().post(request(site.at("private.test", "/"))))
                .isEqualTo(new Refused("private.test is at 127.0.0.1, which is not on the public Internet. If it is"
                        + " yours to monitor, name it among the open hosts."));
        assertThat(web.poster().post(request(URI.create("ftp://open.test/"))))
                .isEqualTo(new Refused("It is no address on the web: http or https, and a host."));
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aHostThatIsNowhereMayBeThereLater() {
        assertThat(web.poster().post(request(URI.create("http://nowhere.test/"))))
                .isEqualTo(new Failed("There is no host nowhere.test, or the name servers do not answer."));
    }

    @Test
    void aServerThatHangsIsLeft() {
        site.on("/", connection -> await());

        assertThat(post("/")).isEqualTo(new Failed("open.test fell silent before its answer was complete."));
    }

    @Test
    void aServerThatDripsItsHeadIsLeftInTime() {
        site.on("/", connection -> drip(connection, "HTTP/1.1 200 OK\r\nX: "));

        assertThat(post("/")).isEqualTo(new Failed("open.test did not give its whole answer within 1500 ms."));
    }

    @Test
    void aServerThatDripsBehindItsStatusHasAnswered() {
        site.on("/", connection -> drip(connection, "HTTP/1.1 200 OK\r\n\r\n"));

        Posted posted = post("/");

        assertThat(((Answered) posted).status()).isEqualTo(200);
        assertThat(((Answered) posted).beginning()).startsWith("..");
    }

    @Test
    void ofAnEndlessAnswerTheBeginningIsRead() {
        site.on("/", connection -> {
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 500 Oh\r\n\r\n".getBytes(ISO_8859_1));
            while (over.getCount() > 0) {
                out.write("a".repeat(8192).getBytes(ISO_8859_1));
            }
        });

        assertThat(post("/")).isEqualTo(new Answered(500, Optional.empty(), "a".repeat(500)));
    }

    @Test
    void aConnectionThatBreaksIsNotTriedAgain() {
        site.on("/", Socket::close);

        assertThat(post("/")).isEqualTo(new Failed("open.test closed the connection without an answer."));
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void aKeptConnectionThatBreaksIsNotTriedAgainEither() throws Exception {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerEverySecond(server, taken));
            thread.start();
            URI address = URI.create("http://open.test:" + server.getLocalPort() + "/");

            assertThat(post(address)).isEqualTo(new Answered(200, Optional.empty(), ""));
            assertThat(post(address)).isEqualTo(new Failed("open.test closed the connection without an answer."));
            server.close();
            thread.join();
        }
        assertThat(taken).hasSize(2);
    }

    @Test
    void noHeaderCanBreakOutOfItsLine() {
        assertThatThrownBy(() -> new PostRequest(
                        URI.create("http://open.test/"),
                        "text/plain",
                        Map.of("A", "b\r\nC: d"),
                        new Bytes(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Posted post(String path) {
        return post(site.at("open.test", path));
    }

    private Posted post(URI address) {
        return web.poster().post(request(address));
    }

    private static PostRequest request(URI address) {
        return new PostRequest(
                address, "application/json", Map.of("webhook-id", "m-1"), new Bytes("{\"a\":\"ä\"}".getBytes(UTF_8)));
    }

    private static void answerEverySecond(ServerSocket server, List<String> taken) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                for (int turn = 0; turn < 2; turn++) {
                    byte[] request = new byte[8192];
                    int length = connection.getInputStream().read(request);
                    while (!new String(request, 0, length, ISO_8859_1).endsWith("}")) {
                        length += connection.getInputStream().read(request, length, request.length - length);
                    }
                    taken.add(new String(request, 0, length, ISO_8859_1));
                    if (turn == 0) {
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1));
                    }
                }
            } catch (IOException gone) {
                // The client has left, or the test is over.
            }
        }
    }

    private void drip(Socket connection, String start) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(start.getBytes(ISO_8859_1));
        while (!awaitFor(100)) {
            out.write('.');
        }
    }

    private void await() {
        awaitFor(60_000);
    }

    private boolean awaitFor(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
