package newsloom.app.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import newsloom.app.failure.CannotRun;
import newsloom.app.settings.ListenAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatusTest {
    private static final ListenAddress ANY_PORT = new ListenAddress(true, "127.0.0.1", 0, false);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void itLivesAtOnceAndIsReadyWhenAllPartsAre() throws Exception {
        List<String> trouble = new CopyOnWriteArrayList<>(List.of("It reads \"its\" state."));
        try (Status status = Status.at(ANY_PORT)) {
            assertThat(get(status, "health/live").statusCode()).isEqualTo(200);
            assertThat(get(status, "health/ready").statusCode()).isEqualTo(503);
            assertThat(get(status, "health/ready").body()).contains("It is starting");

            status.health().readyUnless(trouble::stream);
            status.health().started();
            assertThat(get(status, "health/ready").statusCode()).isEqualTo(503);
            assertThat(get(status, "health/ready").body())
                    .isEqualTo("{\"ready\":false,\"because\":[\"It reads \\\"its\\\" state.\"]}\n");

            trouble.clear();
            assertThat(get(status, "health/ready").statusCode()).isEqualTo(200);
            assertThat(get(status, "health/ready").body()).isEqualTo("{\"ready\":true,\"because\":[]}\n");
        }
    }

    @Test
    void itDoesNotLiveWhenAPartHasFailed() throws Exception {
        try (Status status = Status.at(ANY_PORT)) {
            status.health().liveUnless(() -> Optional.of("It has failed."));
            assertThat(get(status, "health/live").statusCode()).isEqualTo(503);
            assertThat(get(status, "health/live").body()).contains("It has failed.");
        }
    }

    @Test
    void whatExpiredUnreadIsShownThoughAllPartsDoTheirWork() throws Exception {
        try (Status status = Status.at(ANY_PORT)) {
            status.health().started();
            Counter.builder("newsloom.expired")
                    .tag("by", "dedupe")
                    .description("Read it again.")
                    .register(status.meters())
                    .increment(7);

            HttpResponse<String> answer = get(status, "health/ready");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"ready\":true,\"because\":[],\"remarks\":[\"Up to 7 records expired in Kafka before"
                            + " dedupe had read them. Read it again.\"]}\n");
        }
    }

    @Test
    void itShowsOurMetersAndOfKafkasOnlyAFew() throws Exception {
        try (Status status = Status.at(ANY_PORT)) {
            status.meters().counter("newsloom.articles.grouped").increment(3);
            status.meters()
                    .counter("kafka.consumer.fetch.manager.fetch.size.avg")
                    .increment();
            status.meters()
                    .counter(
                            "kafka.producer.record.send.total",
                            "client.id",
                            "newsloom.dedupe-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-StreamThread-1-producer")
                    .increment();
            HttpResponse<String> answer = get(status, "metrics");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
            assertThat(answer.body())
                    .contains("newsloom_articles_grouped_total 3.0")
                    .contains(
                            "kafka_producer_record_send_total{client_id=\"newsloom.dedupe-StreamThread-1-producer\"} 1.0")
                    .contains("jvm_memory_used_bytes{")
                    .doesNotContain("fetch_size");
        }
    }

    @Test
    void itAnswersNothingElse() throws Exception {
        try (Status status = Status.at(ANY_PORT)) {
            assertThat(get(status, "metrics/../health").statusCode()).isEqualTo(404);
            assertThat(get(status, "").body()).contains("/health/ready");
            HttpRequest post = HttpRequest.newBuilder(uri(status, "metrics"))
                    .POST(BodyPublishers.ofString("x"))
                    .build();
            assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void aNameOnTheInternetThatLeadsHereIsNotAnswered() throws Exception {
        try (Status status = Status.at(ANY_PORT)) {
            for (String ours : List.of("127.0.0.1:8480", "localhost", "LOCALHOST:1", "[::1]:8480", "dedupe:8480")) {
                assertThat(raw(status, "Host: " + ours)).as(ours).startsWith("HTTP/1.1 200");
            }
            for (String others : List.of("evil.example:8480", "127.0.0.1.evil.example", "1.2.3.4.5:80", "localhost.")) {
                assertThat(raw(status, "Host: " + others)).as(others).startsWith("HTTP/1.1 421");
            }
            assertThat(raw(status, "Host: localhost\r\nHost: evil.example")).doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    @Timeout(8)
    void thoseWhoSendHalfARequestHoldNobodyUp() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (Status status = Status.at(ANY_PORT)) {
            URI address = status.address().orElseThrow();
            for (int i = 0; i < 20; i++) {
                Socket half = new Socket(address.getHost(), address.getPort());
                half.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: local".getBytes(UTF_8));
                waiting.add(half);
            }
            assertThat(get(status, "health/live").statusCode()).isEqualTo(200);
            assertThat(get(status, "metrics").statusCode()).isEqualTo(200);
        } finally {
            for (Socket each : waiting) {
                each.close();
            }
        }
    }

    private static String raw(Status status, String header) throws IOException {
        URI address = status.address().orElseThrow();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET /health/live HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void itListensOnLoopbackAloneByDefaultAndTakesAnotherPortWhereTheUsualIsTaken() {
        try (Status first = Status.at(ListenAddress.defaults());
                Status second = Status.at(ListenAddress.defaults())) {
            assertThat(first.address().orElseThrow().getHost()).isEqualTo("127.0.0.1");
            assertThat(second.address()).isNotEqualTo(first.address());
        }
    }

    @Test
    void aPortThatWasNamedAndIsTakenIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ListenAddress address = new ListenAddress(true, "127.0.0.1", taken.getLocalPort(), false);
            assertThatThrownBy(() -> Status.at(address))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith(
                            "Health and meters cannot be served at 127.0.0.1:" + taken.getLocalPort() + " (");
        }
    }

    @Test
    void itCanBeOff() {
        try (Status status = Status.at(ListenAddress.off())) {
            status.meters().counter("newsloom.articles.grouped").increment();
            assertThat(status.address()).isEmpty();
        }
    }

    private HttpResponse<String> get(Status status, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(status, path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(Status status, String path) {
        return URI.create(status.address().orElseThrow() + path);
    }
}
