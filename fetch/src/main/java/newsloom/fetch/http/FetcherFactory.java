package newsloom.fetch.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import newsloom.fetch.FetchLimits;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Poster;
import newsloom.fetch.guard.DnsLookup;
import newsloom.fetch.guard.RequestTarget;
import newsloom.fetch.guard.SsrfGuard;
import newsloom.fetch.robots.Robots;
import org.apache.hc.core5.ssl.SSLContexts;

/** Makes the fetchers of a process, and what posts, over one guard, one pool of connections and one memory of robots.txt. */
public final class FetcherFactory implements AutoCloseable {
    private static final Duration LONGEST_POST = Duration.ofSeconds(30);

    private final FetchSettings settings;
    private final InstantSource clock;
    private final SsrfGuard guard;
    private final HttpConnections connections;
    private final ScheduledThreadPoolExecutor timers = timers();
    private final HostRateLimiter rateLimiter;
    private final Robots robots;
    private final BodyRedirect bodyRedirect;

    public FetcherFactory(FetchSettings settings, InstantSource clock, BodyRedirect bodyRedirect) {
        this(settings, clock, bodyRedirect, DnsLookup.SYSTEM, SSLContexts.createSystemDefault());
    }

    public FetcherFactory(
            FetchSettings settings, InstantSource clock, BodyRedirect bodyRedirect, DnsLookup names, SSLContext tls) {
        this.settings = settings;
        this.bodyRedirect = bodyRedirect;
        this.clock = clock;
        this.guard = new SsrfGuard(settings.network(), names);
        Optional<String> proxy =
                settings.network().proxy().flatMap(RequestTarget::of).map(RequestTarget::host);
        this.connections = new HttpConnections(settings, new GuardedResolver(guard, names, proxy), tls);
        this.rateLimiter = new HostRateLimiter(settings.limits().redirectGap(), System::nanoTime);
        this.robots = new Robots(robotsFetcher(), settings.agent(), settings.robots(), clock);
    }

    /** Asks without regard to robots.txt: for what a person wants now, by hand. */
    public Fetcher guarded() {
        return fetcher(RequestFilter.OPEN);
    }

    /** Asks what robots.txt allows, also after each redirect; the first request to a host may wait for that file, too. */
    public Fetcher polite() {
        return fetcher(robots::refusal);
    }

    /** Tells others something, within half a minute. */
    public Poster poster() {
        Duration time = settings.limits().deadline();
        return new GuardedPoster(targets(), timers, time.compareTo(LONGEST_POST) < 0 ? time : LONGEST_POST, clock);
    }

    public Robots robots() {
        return robots;
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

    private Fetcher robotsFetcher() {
        Duration time = settings.robots().deadline();
        return fetcher(new FetchPolicy(
                RequestFilter.OPEN,
                settings.limits().withDeadline(time),
                new BodyLimit(settings.robots().largest(), true),
                BodyRedirect.NONE));
    }

    private Fetcher fetcher(RequestFilter filter) {
        FetchLimits limits = settings.limits();
        return fetcher(new FetchPolicy(filter, limits, new BodyLimit(limits.largest(), false), bodyRedirect));
    }

    private Fetcher fetcher(FetchPolicy policy) {
        return new GuardedFetcher(targets(), timers, rateLimiter, policy, clock);
    }

    private GuardedTargets targets() {
        return new GuardedTargets(guard, connections);
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
