package newsloom.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** The way to the web, opened once for a process: every request goes through it. */
public final class Web implements AutoCloseable {
    private final FetchSettings settings;
    private final InstantSource clock;
    private final Guard guard;
    private final Connections connections;
    private final ScheduledThreadPoolExecutor timers = timers();

    public Web(FetchSettings settings, InstantSource clock) {
        this(settings, clock, NameLookup.SYSTEM, SSLContexts.createSystemDefault());
    }

    Web(FetchSettings settings, InstantSource clock, NameLookup names, SSLContext tls) {
        this.settings = settings;
        this.clock = clock;
        this.guard = new Guard(settings.reach(), names);
        Optional<String> proxy = settings.reach().proxy().flatMap(Target::of).map(Target::host);
        this.connections = new Connections(settings, new GuardedResolver(guard, names, proxy), tls);
    }

    /** Asks without regard to robots.txt: for what a person wants now, by hand. */
    public Fetcher guarded() {
        return fetcher(Gate.OPEN, new Bound(settings.limits().largest(), false));
    }

    @Override
    public void close() {
        timers.shutdownNow();
        guard.close();
        try {
            connections.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The connections to the web could not be closed.", e);
        }
    }

    private Fetcher fetcher(Gate gate, Bound bound) {
        return new GuardedFetcher(guard, connections, timers, settings.limits(), gate, bound, clock);
    }

    private static ScheduledThreadPoolExecutor timers() {
        ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "newsloom-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timers.setRemoveOnCancelPolicy(true);
        return timers;
    }
}
