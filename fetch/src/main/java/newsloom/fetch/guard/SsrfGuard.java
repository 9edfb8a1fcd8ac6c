package newsloom.fetch.guard;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Guards against server-side request forgery: decides at which addresses a host may be asked. Connections are made to
 * those very addresses, so that a name which changes its answer between check and connection (DNS rebinding) gains nothing.
 *
 * <p>Look-ups run on threads of their own, because the system's cannot be told to give up in time.
 */
public final class SsrfGuard implements AutoCloseable {
    private static final int USUAL_PORT = 443;
    private static final int WAITING_LOOKUPS = 10_000;
    private static final Duration QUICK_TIMEOUT = Duration.ofSeconds(1);

    private final DnsLookup lookup;
    private final OpenHosts open;
    private final Duration timeout;
    private final ExecutorService threads;
    private final AsyncCache<String, AddressVerdict> places;

    public SsrfGuard(NetworkAccess network, DnsLookup lookup) {
        this.lookup = lookup;
        this.open = OpenHosts.of(network.open());
        this.timeout = network.lookup();
        this.threads = threads(network.lookups());
        this.places = Caffeine.newBuilder()
                .maximumSize(network.keptNames())
                .expireAfter(Expiry.<String, AddressVerdict>creating((host, verdict) ->
                        verdict instanceof AddressVerdict.Unknown ? network.keptFailure() : network.keptAddress()))
                .recordStats()
                .executor(Runnable::run)
                .buildAsync();
    }

    /** Whether a host may be asked at its usual ports. */
    public AddressVerdict verdict(String host) {
        return verdict(host, USUAL_PORT, false);
    }

    /**
     * @param host a name in small letters and ASCII, or an address
     * @param sentByStranger whether a host that is not ours named it
     */
    public AddressVerdict verdict(String host, int port, boolean sentByStranger) {
        return judge(host, port, sentByStranger, place(host, timeout));
    }

    /**
     * The same for who needs no address, and hardly waits: behind a proxy, which looks names up itself, there may be name
     * servers that answer nothing about the world outside.
     */
    public AddressVerdict quickVerdict(String host, int port, boolean sentByStranger) {
        return judge(host, port, sentByStranger, quickPlace(host));
    }

    /** Whether a host is among those that are opened, at whatever port: then it is no stranger. */
    public boolean isOurs(String host) {
        return quickPlace(host) instanceof AddressVerdict.Open found
                && found.addresses().stream()
                        .anyMatch(address -> !PublicNetworks.hold(address) && open.hold(host, address));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private AddressVerdict quickPlace(String host) {
        return place(host, timeout.compareTo(QUICK_TIMEOUT) < 0 ? timeout : QUICK_TIMEOUT);
    }

    /** All addresses of a host, allowed or not. */
    private AddressVerdict place(String host, Duration timeout) {
        if (IpLiterals.isLiteral(host)) {
            return IpLiterals.read(host)
                    .<AddressVerdict>map(address -> new AddressVerdict.Open(List.of(address)))
                    .orElseGet(() -> new AddressVerdict.Closed(host + " is no address that can be read."));
        }
        try {
            return places.get(host, (name, any) -> CompletableFuture.supplyAsync(() -> lookUp(name), threads))
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            return new AddressVerdict.Unknown("The name servers did not say in time where " + host + " is.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Looking up " + host + " broke.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AddressVerdict.Unknown("Looking up " + host + " was interrupted.");
        }
    }

    private AddressVerdict lookUp(String host) {
        try {
            return new AddressVerdict.Open(lookup.addresses(host));
        } catch (UnknownHostException e) {
            return new AddressVerdict.Unknown("There is no host " + host + ", or the name servers do not answer.");
        }
    }

    private AddressVerdict judge(String host, int port, boolean sentByStranger, AddressVerdict place) {
        if (!(place instanceof AddressVerdict.Open found)) {
            return place;
        }
        List<InetAddress> allowed = found.addresses().stream()
                .filter(address -> PublicNetworks.hold(address) || open.hold(host, address, port, sentByStranger))
                .toList();
        if (!allowed.isEmpty()) {
            return new AddressVerdict.Open(allowed);
        }
        boolean isOurs = found.addresses().stream().anyMatch(address -> open.hold(host, address));
        return new AddressVerdict.Closed(
                isOurs
                        ? host + " is open, but not its port " + port + (sentByStranger ? " to others" : "")
                                + ". If that is yours to monitor, name " + host + ":" + port + " among the open hosts."
                        : reason(host, found.addresses()));
    }

    private static String reason(String host, List<InetAddress> addresses) {
        Optional<String> first = addresses.stream().findFirst().map(InetAddress::getHostAddress);
        return first.map(address -> (address.equals(host) ? host : host + " is at " + address + ", which")
                        + " is not on the public Internet. If it is yours to monitor, name it among the open hosts.")
                .orElse(host + " has no address.");
    }

    private static ExecutorService threads(int most) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING_LOOKUPS), task -> {
                    Thread thread = new Thread(task, "newsloom-names");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
