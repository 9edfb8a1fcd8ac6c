package newsloom.app.web.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import newsloom.app.failure.CannotRun;
import newsloom.app.settings.ListenAddress;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.http.WebRequest;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens at an address, and has each request answered, until closed. */
public final class WebServer implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 2_000;
    private static final int MOST_THREADS = 48;
    private static final int HEADER_BYTES = 16_384;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Function<WebRequest, WebAnswer> answering) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("newsloom-web");
        threads.setDaemon(true);
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.setHandler(new RequestHandler(answering));
    }

    /** @param address whose port may be 0 for any free one */
    public static WebServer start(ListenAddress address, Function<WebRequest, WebAnswer> answering) {
        WebServer started = new WebServer(answering);
        Optional<String> reason = started.listen(address.host(), address.port());
        if (reason.isPresent() && address.orAnyFree()) {
            reason = started.listen(address.host(), 0);
        }
        reason.ifPresent(why -> {
            started.close();
            throw new CannotRun("The page cannot be served at " + address.host() + ":" + address.port() + " (" + why
                    + "). Name another address with the setting page, or turn it off there.");
        });
        return started;
    }

    public URI address() {
        String host = connector.getHost();
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The page could not be closed.", e);
        }
    }

    /** Why it cannot, if it cannot. */
    private Optional<String> listen(String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        try {
            server.start();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            throw new IllegalStateException("The page could not be started.", e);
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setUriCompliance(UriCompliance.RFC3986);
        return configuration;
    }
}
