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
    private static final int WAITING_LOOKUPS = 10_000;
    private static final Duration QUICK_TIMEOUT = Duration.ofSeconds(1);

    private final DnsLookup lookup;
    private final OpenHosts open;
    private final Duration timeout;
    private final ExecutorService threads;
    private final AsyncCache<String, AddressVerdict> verdicts;

    public SsrfGuard(NetworkAccess network, DnsLookup lookup) {
        this.lookup = lookup;
        this.open = OpenHosts.of(network.open());
        this.timeout = network.lookup();
        this.threads = threads(network.lookups());
        this.verdicts = Caffeine.newBuilder()
                .maximumSize(network.keptNames())
                .expireAfter(Expiry.<String, AddressVerdict>creating((host, verdict) ->
                        verdict instanceof AddressVerdict.Unknown ? network.keptFailure() : network.keptAddress()))
                .recordStats()
                .executor(Runnable::run)
                .buildAsync();
    }

    /** @param host a name in small letters and ASCII, or an address */
    public AddressVerdict verdict(String host) {
        return verdict(host, timeout);
    }

    /**
     * The same for who needs no address, and hardly waits: behind a proxy, which looks names up itself, there may be name
     * servers that answer nothing about the world outside.
     */
    public AddressVerdict quickVerdict(String host) {
        return verdict(host, timeout.compareTo(QUICK_TIMEOUT) < 0 ? timeout : QUICK_TIMEOUT);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private AddressVerdict verdict(String host, Duration timeout) {
        if (IpLiterals.isLiteral(host)) {
            return IpLiterals.read(host)
                    .map(address -> judge(host, List.of(address)))
                    .orElseGet(() -> new AddressVerdict.Closed(host + " is no address that can be read."));
        }
        try {
            return verdicts.get(host, (name, any) -> CompletableFuture.supplyAsync(() -> lookUp(name), threads))
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
            return judge(host, lookup.addresses(host));
        } catch (UnknownHostException e) {
            return new AddressVerdict.Unknown("There is no host " + host + ", or the name servers do not answer.");
        }
    }

    private AddressVerdict judge(String host, List<InetAddress> addresses) {
        List<InetAddress> allowed = addresses.stream()
                .filter(address -> PublicNetworks.hold(address) || open.hold(host, address))
                .toList();
        return allowed.isEmpty()
                ? new AddressVerdict.Closed(reason(host, addresses))
                : new AddressVerdict.Open(allowed);
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
