package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What servers do wrong, by accident or on purpose: each is bounded, and said in a sentence. */
class FailureMessagesTest {
    private static final Duration SILENCE = Duration.ofMillis(400);
    private static final Duration DEADLINE = Duration.ofMillis(1500);
    private static final int LARGEST = 100_000;

    private final Site site = new Site();
    private final CountDownLatch over = new CountDownLatch(1);
    private final FetcherFactory web = new FetcherFactory(
            FetchSettings.defaults().withOpen(List.of("open.test")).with(SmallLimits.of(DEADLINE, SILENCE, LARGEST)),
            InstantSource.system(),
            BodyRedirect.NONE,
            new FakeDns().say("open.test", "127.0.0.1"),
            SSLContexts.createDefault());

    @AfterEach
    void close() {
        over.countDown();
        web.close();
        site.close();
    }

    @Test
    void aBodyShorterThanItSays() {
        site.answer("/", "HTTP/1.1 200 OK\nContent-Length: 100", "short".getBytes(UTF_8));

        assertThat(reason()).isEqualTo("The answer of open.test is shorter than it says.");
    }

    @Test
    void aChunkThatIsCutOff() {
        site.answer("/", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "ff\r\nshort".getBytes(UTF_8));

        assertThat(reason()).isEqualTo("The answer of open.test is shorter than it says.");
    }

    @Test
    void aChunkWithoutALength() {
        site.answer("/", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "news\r\n".getBytes(UTF_8));

        assertThat(reason()).isEqualTo("The answer of open.test is cut into chunks in a wrong way.");
    }

    @Test
    void aLengthThatIsNone() {
        site.answer("/", "HTTP/1.1 200 OK\nContent-Length: many", "news".getBytes(UTF_8));

        assertThat(reason()).startsWith("The answer of open.test could not be read: ");
    }

    @Test
    void noAnswerAtAll() {
        site.on("/", Socket::close);

        assertThat(reason()).isEqualTo("open.test closed the connection without an answer.");
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void aConnectionThatIsReset() {
        site.on("/", connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        });

        assertThat(reason()).isEqualTo("open.test broke off the connection.");
    }

    @Test
    void noHttpAtAll() {
        site.on(
                "/",
                connection -> connection.getOutputStream().write("220 mail.example.org ESMTP\r\n".getBytes(UTF_8)));

        assertThat(reason()).isEqualTo("open.test closed the connection without an answer.");
    }

    @Test
    void aServerThatHasDied() {
        int port = site.port();
        site.serve("/", "news");
        assertThat(fetch()).isInstanceOf(Fetched.Body.class);
        site.close();

        assertThat(reason()).isEqualTo("open.test refused the connection.");

        try (Site again = new Site(ServerSocketFactory.getDefault(), port).serve("/", "news")) {
            assertThat(fetch()).isInstanceOf(Fetched.Body.class);
            assertThat(again.requests()).hasSize(1);
        }
    }

    @Test
    void silenceAfterTheQuestion() {
        site.on("/", connection -> await());

        assertThat(reason()).isEqualTo("open.test fell silent before its answer was complete.");
    }

    @Test
    void silenceInTheMiddleOfTheBody() {
        site.on("/", connection -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nnew".getBytes(UTF_8));
            await();
        });

        assertThat(reason()).isEqualTo("open.test fell silent before its answer was complete.");
    }

    @Test
    void aBodyThatDripsEndsInTime() {
        site.on("/", connection -> drip(connection, "HTTP/1.1 200 OK\r\n\r\n", "a"));

        assertThat(reasonInTime()).isEqualTo("open.test did not give its whole answer within 1500 ms.");
    }

    @Test
    void aHeadThatDripsEndsInTime() {
        site.on("/", connection -> drip(connection, "HTTP/1.1 200 OK\r\nA: ", "a"));

        assertThat(reasonInTime()).isEqualTo("open.test did not give its whole answer within 1500 ms.");
    }

    @Test
    void redirectsThatDripEndInTime() {
        for (int i = 0; i < 5; i++) {
            String next = "/" + (i + 1);
            site.on(i == 0 ? "/" : "/" + i, connection -> {
                pause(350);
                connection
                        .getOutputStream()
                        .write(("HTTP/1.1 302 Moved\r\nLocation: " + next + "\r\n\r\n").getBytes(UTF_8));
            });
        }

        assertThat(reasonInTime()).isEqualTo("open.test did not give its whole answer within 1500 ms.");
    }

    @Test
    void answersBeforeTheAnswerWithoutEnd() {
        site.on("/", connection -> drip(connection, "", "HTTP/1.1 100 Continue\r\n\r\n"));

        assertThat(reasonInTime()).isEqualTo("open.test did not give its whole answer within 1500 ms.");
    }

    @Test
    void headersWithoutEnd() {
        site.on("/", connection -> flood(connection, "HTTP/1.1 200 OK\r\n", "A: a\r\n"));

        assertThat(reason()).isEqualTo("The head of the answer of open.test is longer than allowed.");
    }

    @Test
    void aHeaderWithoutEnd() {
        site.on("/", connection -> flood(connection, "HTTP/1.1 200 OK\r\nA: ", "aaaa"));

        assertThat(reason()).isEqualTo("The head of the answer of open.test is longer than allowed.");
    }

    @Test
    void aBodyWithoutEnd() {
        site.on("/", connection -> flood(connection, "HTTP/1.1 200 OK\r\n\r\n", "aaaaaaaaaaaaaaaa"));

        assertThat(fetch())
                .isEqualTo(new Fetched.Refused(RefusalReason.TOO_LARGE, "It is larger than the 100000 bytes allowed."));
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() {
        site.answer("/", "HTTP/1.1 200 OK\nContent-Length: 99999999999", new byte[0]);

        assertThat(fetch()).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void theWholeOfWhatIsAllowedIsTaken() {
        byte[] body = new byte[LARGEST];
        Arrays.fill(body, (byte) 'a');
        site.serve("/", "", body);

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Fetched.Body.class,
                        taken -> assertThat(taken.bytes().size()).isEqualTo(LARGEST));
    }

    @Test
    void anErrorPageWithoutEndIsNotRead() {
        site.on("/", connection -> flood(connection, "HTTP/1.1 404 Gone\r\n\r\n", "aaaaaaaaaaaaaaaa"));

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.status()).isEqualTo(OptionalInt.of(404)));
    }

    @Test
    void anAnswerThatWasNotAskedForIsAFailure() {
        site.answer("/", "HTTP/1.1 304 Not Modified", new byte[0]);
        assertThat(reason()).isEqualTo("open.test answered 304 Not Modified.");

        site.answer("/", "HTTP/1.1 206 Part\nContent-Length: 0\nContent-Range: bytes 0-0/5", new byte[0]);
        assertThat(reason()).isEqualTo("open.test answered 206 Partial Content.");

        site.answer("/", "HTTP/1.1 799 What\nContent-Length: 0", new byte[0]);
        assertThat(reason()).isEqualTo("open.test answered 799.");
    }

    @Test
    void whatOneHostDoesDoesNotHinderAnother() {
        site.on("/", connection -> await());
        site.serve("/other", "news");
        for (int i = 0; i < 4; i++) {
            fetch();
        }

        assertThatNoException().isThrownBy(() -> web.guarded().fetch(Request.of(site.at("open.test", "/other"))));
        assertThat(web.guarded().fetch(Request.of(site.at("open.test", "/other"))))
                .isInstanceOf(Fetched.Body.class);
    }

    private Fetched fetch() {
        return web.guarded().fetch(Request.of(site.at("open.test", "/")));
    }

    private String reason() {
        Fetched fetched = fetch();
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).reason();
    }

    private String reasonInTime() {
        long start = System.nanoTime();
        String reason = reason();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, DEADLINE.plusSeconds(3));
        return reason;
    }

    /** A byte now and then: never silent, never done. */
    private void drip(Socket connection, String start, String drop) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(start.getBytes(ISO_8859_1));
        while (!isOver()) {
            out.write(drop.getBytes(ISO_8859_1));
            out.flush();
            pause(50);
        }
    }

    private void flood(Socket connection, String start, String wave) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(start.getBytes(ISO_8859_1));
        byte[] waves = wave.repeat(1000).getBytes(ISO_8859_1);
        while (!isOver()) {
            out.write(waves);
        }
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    private void await() throws SocketException {
        pause(10_000);
    }

    private void pause(long milliseconds) throws SocketException {
        try {
            over.await(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new SocketException("over");
        }
    }
}
