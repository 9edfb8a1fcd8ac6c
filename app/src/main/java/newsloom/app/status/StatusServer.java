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
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newsloom.app.failure.CannotRun;
import newsloom.app.settings.ListenAddress;
import newsloom.model.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers at {@code /metrics}, {@code /health/live} and {@code /health/ready}, and nowhere else. */
final class StatusServer implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(StatusServer.class);
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int BACKLOG = 16;
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final HttpServer server;
    private final ExecutorService threads = new RequestThreads();
    private final String host;
    private final Health health;
    private final Supplier<String> meters;

    private StatusServer(HttpServer server, String host, Health health, Supplier<String> meters) {
        this.server = server;
        this.host = host;
        this.health = health;
        this.meters = meters;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static StatusServer start(ListenAddress address, Health health, Supplier<String> meters) {
        // A caller who never ends a request would keep a thread for ever; seconds, read when the first server is made.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        StatusServer server = new StatusServer(listen(address), address.host(), health, meters);
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

    private static HttpServer listen(ListenAddress address) {
        try {
            return HttpServer.create(new InetSocketAddress(address.host(), address.port()), BACKLOG);
        } catch (BindException e) {
            if (address.orAnyFree()) {
                return listen(new ListenAddress(true, address.host(), 0, false));
            }
            throw refused(address, e);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(address, e);
        }
    }

    private static CannotRun refused(ListenAddress address, Exception why) {
        return new CannotRun(
                "Health and meters cannot be served at " + address.host() + ":" + address.port() + " ("
                        + why.getMessage() + "). Name another address with the setting http, or turn it off there.",
                why);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestHeaders().getOrDefault("Host", List.of()).stream()
                    .allMatch(this::isOurs)) {
                send(exchange, 421, TEXT, "This is asked by its address, or by the name in the setting http.\n");
                return;
            }
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

    /**
     * Not a name on the Internet, which leads to wherever its owner says: a page from there must not read this through the
     * browser of somebody here (DNS rebinding).
     */
    private boolean isOurs(String asked) {
        String name = asked.replaceFirst(":\\d*$", "");
        return name.startsWith("[")
                || name.indexOf('.') < 0
                || IP_ADDRESS.matcher(name).matches()
                || name.equalsIgnoreCase(host);
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
