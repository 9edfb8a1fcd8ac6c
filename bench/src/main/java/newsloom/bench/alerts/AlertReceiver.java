package newsloom.bench.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Receives webhooks on loopback, a channel by path, with the faults of real receivers, and logs every attempt. */
final class AlertReceiver implements AutoCloseable {
    private static final Duration HANG = Duration.ofSeconds(30);

    private final List<ReceivedRequest> log = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(AlertReceiver::thread);
    private final Consumer<ReceivedRequest> sink;
    private final Optional<Random> faults;
    private HttpServer server;
    private volatile boolean isCalm;

    /**
     * @param faults drawn from it; without it, every request is taken and answered 204
     * @param sink hears of each as it comes
     */
    AlertReceiver(Optional<Random> faults, Consumer<ReceivedRequest> sink) throws IOException {
        this.faults = faults;
        this.sink = sink;
        this.server = listen(0);
    }

    String address(String channel) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + channel;
    }

    /** As if it were killed: what is under way breaks off; and again at the same address after that time. */
    void restart(Duration away) throws IOException, InterruptedException {
        int port = server.getAddress().getPort();
        server.stop(0);
        Thread.sleep(away.toMillis());
        server = listen(port);
    }

    /** No faults any more. */
    void calm() {
        isCalm = true;
    }

    List<ReceivedRequest> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        listening.createContext("/", this::receive);
        listening.setExecutor(threads);
        listening.start();
        return listening;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String channel = exchange.getRequestURI().getPath().substring(1);
            String id = Optional.ofNullable(exchange.getRequestHeaders().getFirst("webhook-id"))
                    .orElse("");
            ReceiverFault fault = fault();
            ReceivedRequest request = new ReceivedRequest(id, channel, body, fault.takes());
            log.add(request);
            sink.accept(request);
            answer(exchange, fault);
        }
    }

    private ReceiverFault fault() {
        return isCalm ? ReceiverFault.NONE : faults.map(ReceiverFault::drawn).orElse(ReceiverFault.NONE);
    }

    private static void answer(HttpExchange exchange, ReceiverFault fault) throws IOException {
        switch (fault) {
            case NONE -> exchange.sendResponseHeaders(204, -1);
            case FAILS, FAILS_AFTERWARDS -> exchange.sendResponseHeaders(500, -1);
            case BREAKS_OFF -> {}
            case TOO_MANY -> {
                exchange.getResponseHeaders().add("Retry-After", "2");
                exchange.sendResponseHeaders(429, -1);
            }
            case HANGS -> hang();
        }
    }

    private static void hang() {
        try {
            Thread.sleep(HANG.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "receiver");
        thread.setDaemon(true);
        return thread;
    }
}
