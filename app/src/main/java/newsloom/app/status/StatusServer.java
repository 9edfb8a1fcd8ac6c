package newsloom.app.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import newsloom.app.failure.CannotRun;
import newsloom.app.settings.StatusAddress;
import newsloom.model.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers at {@code /metrics}, {@code /health/live} and {@code /health/ready}, and nowhere else. */
final class StatusServer implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(StatusServer.class);
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int THREADS = 4;
    private static final int BACKLOG = 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Health health;
    private final Supplier<String> meters;

    private StatusServer(HttpServer server, Health health, Supplier<String> meters) {
        this.server = server;
        this.health = health;
        this.meters = meters;
        this.threads = Executors.newFixedThreadPool(THREADS, StatusServer::thread);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static StatusServer start(StatusAddress address, Health health, Supplier<String> meters) {
        // A caller who never ends a request would keep a thread for ever; seconds, read when the first server is made.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        StatusServer server = new StatusServer(listen(address), health, meters);
        logger.info("Health and meters are at {}health/ready and {}metrics.", server.address(), server.address());
        return server;
    }

    URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer listen(StatusAddress address) {
        try {
            return HttpServer.create(new InetSocketAddress(address.host(), address.port()), BACKLOG);
        } catch (BindException e) {
            if (address.orAnyFree()) {
                return listen(new StatusAddress(true, address.host(), 0, false));
            }
            throw refused(address, e);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(address, e);
        }
    }

    private static CannotRun refused(StatusAddress address, Exception why) {
        return new CannotRun(
                "Health and meters cannot be served at " + address.host() + ":" + address.port() + " ("
                        + why.getMessage() + "). Name another address with the setting http, or turn it off there.",
                why);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "status");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                send(exchange, 405, TEXT, "Only GET is answered here.\n");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/metrics" -> send(exchange, 200, PROMETHEUS, meters.get());
                case "/health/live" -> send(exchange, "live", health.broken(), List.of());
                case "/health/ready" -> send(exchange, "ready", health.notReady(), health.remarks());
                default ->
                    send(exchange, 404, TEXT, "There is nothing here; /metrics, /health/live and /health/ready are.\n");
            }
        }
    }

    private static void send(HttpExchange exchange, String wished, List<String> reasons, List<String> remarks)
            throws IOException {
        var answer = Json.MAPPER.createObjectNode().put(wished, reasons.isEmpty());
        var because = answer.putArray("because");
        reasons.forEach(because::add);
        if (!remarks.isEmpty()) {
            var besides = answer.putArray("remarks");
            remarks.forEach(besides::add);
        }
        send(exchange, reasons.isEmpty() ? 200 : 503, JSON, answer + "\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
