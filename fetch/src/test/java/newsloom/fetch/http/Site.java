package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** A server on loopback that says, byte for byte, what a test has it say; one answer a connection. */
public final class Site implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 0x16;
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *([0-9]{1,7})$");

    private final ServerSocket socket;
    private final Thread acceptor;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What is done with a connection, once the request has been read. */
    @FunctionalInterface
    interface Script {
        void play(Socket connection) throws IOException;
    }

    public Site() {
        this(ServerSocketFactory.getDefault(), 0);
    }

    public Site(ServerSocketFactory sockets, int port) {
        try {
            socket = sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    /** Every request so far: its head, and what was posted, a character a byte. */
    public List<String> requests() {
        return requests;
    }

    Site on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    public Site answer(String path, String head, byte[] body) {
        return on(path, connection -> {
            OutputStream out = connection.getOutputStream();
            out.write((head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
        });
    }

    /** What is said in place of all else to a request that holds these words. */
    public Site answerWhen(String words, String head, byte[] body) {
        return answer(words, head, body);
    }

    /** A whole answer with 200 and its length. */
    public Site serve(String path, String headers, byte[] body) {
        return answer(path, "HTTP/1.1 200 OK\nContent-Length: " + body.length + "\n" + headers, body);
    }

    public Site serve(String path, String text) {
        return serve(path, "", text.getBytes(UTF_8));
    }

    public Site redirect(String path, int status, String location) {
        return answer(path, "HTTP/1.1 " + status + " Moved\nContent-Length: 0\nLocation: " + location, new byte[0]);
    }

    @Override
    public void close() {
        try {
            socket.close();
            // Until then the system may still take a connection.
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> converse(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            String request = head(connection);
            requests.add(request);
            String[] line = request.split(" ", 3);
            scripts.entrySet().stream()
                    .filter(script -> !script.getKey().startsWith("/") && request.contains(script.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> scripts.getOrDefault(line[1], Site::notFound))
                    .play(connection);
        } catch (IOException | ArrayIndexOutOfBoundsException gone) {
            // The client broke off, which is what many a test is about.
        }
    }

    private static void notFound(Socket connection) throws IOException {
        connection.getOutputStream().write("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
    }

    private static String head(Socket connection) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
        in.mark(1);
        if (in.read() == TLS_HANDSHAKE) {
            return "NO HTTP";
        }
        in.reset();
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        Matcher length = LENGTH.matcher(head);
        // What is left unread when a connection is closed can cost the client the answer.
        return length.find() ? head + new String(body(in, Integer.parseInt(length.group(1)))) : head.toString();
    }

    private static char[] body(BufferedReader in, int length) throws IOException {
        char[] body = new char[length];
        for (int at = 0, read = 0; at < length && read >= 0; at += Math.max(read, 0)) {
            read = in.read(body, at, length - at);
        }
        return body;
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "site");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
