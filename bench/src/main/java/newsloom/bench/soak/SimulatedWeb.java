package newsloom.bench.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many newspapers behind one proxy on loopback, with the faults of the real web. */
final class SimulatedWeb implements AutoCloseable {
    private static final Duration ASKED_PATIENCE = Duration.ofSeconds(2);
    private static final int DRIP_MILLIS = 2;
    private static final int FAULTS_OF_A_THOUSAND = 60;

    private final Map<String, Paper> papers = new TreeMap<>();
    private final Visits visits;
    private final Random lots;
    private final Instant begun;
    private final Instant end;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(64);

    /** @param end from then on nothing new is published, and everything answers */
    SimulatedWeb(List<Paper> all, Visits visits, long seed, Instant begun, Instant end) throws IOException {
        all.forEach(paper -> papers.put(paper.host(), paper));
        this.visits = visits;
        this.lots = new Random(seed);
        this.begun = begun;
        this.end = end;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** To be named as the proxy. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestURI().getHost());
        String path = String.valueOf(exchange.getRequestURI().getPath());
        Paper paper = papers.get(host);
        if (paper == null) {
            send(exchange, 502, "text/plain", "No such host.");
            return;
        }
        Instant now = Instant.now();
        boolean robots = path.equals("/robots.txt");
        // Redirects are followed at once, and so is a connection that ends without an answer.
        boolean leads = robots
                || path.equals("/old.xml")
                || paper.fault() == Paper.Fault.REDIRECTED
                || paper.fault() == Paper.Fault.DYING;
        visits.begin(host, path, robots || path.equals("/new.xml"), leads, now);
        Instant notBefore = Instant.EPOCH;
        try (exchange) {
            if (robots) {
                send(exchange, 404, "text/plain", "There are no rules.");
            } else if (!isOver(now) && lots(1_000) < FAULTS_OF_A_THOUSAND) {
                notBefore = fail(exchange, now);
            } else {
                give(exchange, paper, path, now);
            }
        } finally {
            visits.end(host, notBefore, Instant.now());
        }
    }

    /** One of the faults that any server has now and then; when it wants to be asked again. */
    private Instant fail(HttpExchange exchange, Instant now) throws IOException {
        switch (lots(4)) {
            case 0 -> {
                exchange.getResponseHeaders().set("Retry-After", Long.toString(ASKED_PATIENCE.toSeconds()));
                send(exchange, 429, "text/plain", "Too many.");
                return now.plus(ASKED_PATIENCE);
            }
            case 1 -> {
                exchange.getResponseHeaders().set("Retry-After", Long.toString(ASKED_PATIENCE.toSeconds()));
                send(exchange, 503, "text/plain", "Overloaded.");
                return now.plus(ASKED_PATIENCE);
            }
            case 2 -> send(exchange, 500, "text/plain", "Broken.");
            default -> {
                exchange.sendResponseHeaders(200, 10_000); // and then nothing but a reset
                exchange.getResponseBody().write("<rss".getBytes(UTF_8));
                exchange.getResponseBody().flush();
            }
        }
        return Instant.EPOCH;
    }

    private void give(HttpExchange exchange, Paper paper, String path, Instant now) throws IOException {
        boolean middle = now.isAfter(begun.plus(Duration.between(begun, end).dividedBy(3)));
        boolean late = now.isAfter(
                begun.plus(Duration.between(begun, end).multipliedBy(2).dividedBy(3)));
        if (paper.fault() == Paper.Fault.GONE && middle) {
            send(exchange, 410, "text/plain", "Gone.");
        } else if (paper.fault() == Paper.Fault.DYING && middle && !late) {
            return; // the connection ends without an answer
        } else if (path.equals("/old.xml")) {
            redirect(exchange, 301, paper, "/feed.xml");
        } else if (path.equals("/feed.xml") && paper.fault() == Paper.Fault.REDIRECTED) {
            redirect(exchange, 302, paper, "/new.xml");
        } else if (path.equals("/feed.xml") || path.equals("/new.xml")) {
            feed(exchange, paper, now);
        } else {
            page(exchange, paper, path, now);
        }
    }

    private static void redirect(HttpExchange exchange, int status, Paper paper, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", "http://" + paper.host() + to);
        send(exchange, status, "text/plain", "");
    }

    private void feed(HttpExchange exchange, Paper paper, Instant now) throws IOException {
        Instant then = isOver(now) ? end : now;
        boolean restless = paper.fault() == Paper.Fault.RESTLESS;
        String tag = restless ? "\"" + now.toEpochMilli() + "\"" : "\"" + paper.published(then) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        boolean lying = paper.fault() == Paper.Fault.LYING;
        String type = "application/rss+xml; charset=" + (lying ? "iso-8859-1" : "utf-8");
        byte[] bytes = paper.rss(then).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        if (paper.fault() == Paper.Fault.DRIPPING) {
            drip(exchange.getResponseBody(), bytes);
        } else {
            exchange.getResponseBody().write(bytes);
        }
    }

    private void page(HttpExchange exchange, Paper paper, String path, Instant now) throws IOException {
        String[] parts = path.split("/", -1);
        if (parts.length < 3 || !parts[1].equals("news")) {
            send(exchange, 404, "text/plain", "There is no such page.");
            return;
        }
        send(exchange, 200, "text/html; charset=utf-8", paper.html(Long.parseLong(parts[2])));
        visits.served(paper.host(), path, now);
    }

    private static void drip(OutputStream out, byte[] bytes) throws IOException {
        int step = Math.max(1, bytes.length / 200);
        for (int i = 0; i < bytes.length; i += step) {
            out.write(bytes, i, Math.min(step, bytes.length - i));
            out.flush();
            try {
                Thread.sleep(DRIP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isOver(Instant now) {
        return now.isAfter(end);
    }

    private int lots(int bound) {
        synchronized (lots) {
            return lots.nextInt(bound);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
