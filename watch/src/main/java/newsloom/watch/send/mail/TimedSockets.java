package newsloom.watch.send.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** Makes the sockets of one attempt, and closes them when its time is over: a server that drips would hold it for ever. */
final class TimedSockets extends SocketFactory implements AutoCloseable {
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ScheduledFuture<?> timer;
    private volatile boolean passed;

    TimedSockets(ScheduledExecutorService timers, Duration time) {
        this.timer = timers.schedule(this::pass, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isPassed() {
        return passed;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        if (passed) {
            socket.close();
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("Mail connects its sockets itself.");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public void close() {
        timer.cancel(false);
    }

    private void pass() {
        passed = true;
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException closed) {
                // It is of no use any more.
            }
        }
    }
}
