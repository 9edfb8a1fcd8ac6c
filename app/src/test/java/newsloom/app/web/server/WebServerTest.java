package newsloom.app.web.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import newsloom.app.settings.ListenAddress;
import newsloom.app.web.http.EventSubscription;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.http.WebRequest;
import newsloom.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private static final ListenAddress ANY = new ListenAddress(true, "127.0.0.1", 0, false);

    @Test
    void whatIsAskedReachesTheAnswererAndEveryAnswerIsHarmlessInABrowser() throws IOException {
        String answer = with(
                request -> WebAnswer.html(request.method() + " " + request.path() + " " + request.query()),
                "GET /a%20b?q=%C3%A9&q=2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .contains("GET /a b {q=[é, 2]}")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("Server:");
    }

    @Test
    void aLongAnswerIsCompressedForWhoTakesIt() throws IOException {
        String text = "news ".repeat(1_000);
        byte[] answer = bytes(
                request -> WebAnswer.html(text),
                "GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        int body = new String(answer, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;

        assertThat(answer.length).isLessThan(1_000);
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(answer, body, answer.length - body))) {
            assertThat(new String(unzipped.readAllBytes(), US_ASCII)).isEqualTo(text);
        }
    }

    @Test
    void whatIsTooLongOrNoAddressIsRefused() throws IOException {
        Function<WebRequest, WebAnswer> any = request -> WebAnswer.html("taken");

        assertThat(with(any, "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
                .contains(" 431 ");
        assertThat(with(
                        any,
                        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1100000\r\n\r\n"
                                + "a".repeat(1_100_000)))
                .contains("At most 1 MiB");
        assertThat(with(any, "GET /..%2f..%2fetc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ");
        assertThat(with(any, "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 405 ");
    }

    @Test
    void aFailureThatIsNotOursIsASentenceAndOneOfOursIsNotShown() throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        assertThat(with(
                        asked -> {
                            throw new StoreUnavailableException("The database is away.", new IOException());
                        },
                        request))
                .contains(" 503 ")
                .contains("The database is away.");
        assertThat(with(
                        asked -> {
                            throw new IllegalStateException("inner secret");
                        },
                        request))
                .contains(" 500 ")
                .contains("Please report this")
                .doesNotContain("inner secret");
    }

    @Test
    void whoDoesNotReadIsClosedAndHoldsUpNobody() throws IOException {
        Listeners listeners = new Listeners();
        try (WebServer server = WebServer.start(ANY, request -> new WebAnswer.Stream(listeners));
                Socket stalled = connected(server);
                Socket reading = connected(server)) {
            await().until(() -> listeners.open.size() == 2);
            CompletableFuture<Long> read = CompletableFuture.supplyAsync(() -> countLines(reading));
            List<String> event = List.of("data: " + "x".repeat(100_000) + "\n\n");
            await().pollInterval(Duration.ofMillis(5)).until(() -> {
                listeners.open.forEach(listener -> {
                    if (!listener.send(event)) {
                        listeners.open.remove(listener);
                    }
                });
                return listeners.open.size() == 1;
            });
            listeners.open.forEach(listener -> listener.send(List.of("data: last\n\n")));

            assertThat(read.join()).isPositive();
        }
    }

    /** Until the last event comes. */
    private static long countLines(Socket socket) {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), US_ASCII))) {
            return lines.lines().takeWhile(line -> !line.equals("data: last")).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Socket connected(WebServer server) throws IOException {
        URI address = server.address();
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream().write("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
        return socket;
    }

    private static String with(Function<WebRequest, WebAnswer> answering, String request) throws IOException {
        return new String(bytes(answering, request), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Function<WebRequest, WebAnswer> answering, String request) throws IOException {
        try (WebServer server = WebServer.start(ANY, answering);
                Socket socket =
                        new Socket(server.address().getHost(), server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return socket.getInputStream().readAllBytes();
        }
    }

    private static final class Listeners implements EventSubscription {
        private final ConcurrentLinkedQueue<EventListener> open = new ConcurrentLinkedQueue<>();

        @Override
        public void begin(EventListener listener) {
            open.add(listener);
        }

        @Override
        public void end() {
            // they are taken out when they take no more
        }
    }
}
