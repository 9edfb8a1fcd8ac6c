package newsloom.watch.send.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that goes on with TLS when it is asked to, and says of every recipient what a test has it say. */
final class FakeStartTls implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final SSLContext tls;
    private final String recipient;

    FakeStartTls(SSLContext tls, String recipient) throws IOException {
        this.tls = tls;
        this.recipient = recipient;
        Thread thread = new Thread(this::serve, "fake-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was said to it before TLS began. */
    List<String> clear() {
        return clear;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try (Socket connection = server.accept()) {
            say(connection, "220 ready");
            BufferedReader in = reader(connection);
            for (String line = in.readLine(); line != null && !line.equals("STARTTLS"); line = in.readLine()) {
                clear.add(line);
                say(connection, "250-me\r\n250 STARTTLS");
            }
            clear.add("STARTTLS");
            say(connection, "220 go on");
            SSLSocket secret = (SSLSocket) tls.getSocketFactory().createSocket(connection, null, true);
            secret.setUseClientMode(false);
            converse(secret);
        } catch (IOException gone) {
            // The client has left.
        }
    }

    private void converse(Socket secret) throws IOException {
        BufferedReader in = reader(secret);
        boolean isContent = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                isContent = true;
                say(secret, "354 go on");
            } else if (!isContent || line.equals(".")) {
                isContent = false;
                say(secret, line.startsWith("RCPT") ? recipient : "250 ok");
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }
}
