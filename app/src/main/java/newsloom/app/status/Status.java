package newsloom.app.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.util.Optional;
import newsloom.app.settings.ListenAddress;

/** How a process is seen from outside while a role runs in it: what its parts are counted and asked by. */
public final class Status implements AutoCloseable {
    private final Health health = new Health();
    private final Optional<Meters> meters;
    private final Optional<StatusServer> server;

    private Status(ListenAddress address) {
        this.meters = address.served() ? Optional.of(new Meters()) : Optional.empty();
        meters.ifPresent(numbers -> health.remarking(numbers::remarks));
        this.server = meters.map(numbers -> StatusServer.start(address, health, numbers::text));
    }

    /** Serves there, until closed. */
    public static Status at(ListenAddress address) {
        return new Status(address);
    }

    /** For a process that nobody watches: what is counted goes nowhere. */
    public static Status unseen() {
        return new Status(ListenAddress.off());
    }

    public MeterRegistry meters() {
        return meters.<MeterRegistry>map(Meters::registry).orElseGet(CompositeMeterRegistry::new);
    }

    public Health health() {
        return health;
    }

    /** Where it serves, if it does. */
    public Optional<URI> address() {
        return server.map(StatusServer::address);
    }

    @Override
    public void close() {
        server.ifPresent(StatusServer::close);
        meters.ifPresent(Meters::close);
    }
}
