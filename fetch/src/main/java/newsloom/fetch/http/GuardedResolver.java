package newsloom.fetch.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import newsloom.fetch.guard.AddressVerdict;
import newsloom.fetch.guard.DnsLookup;
import newsloom.fetch.guard.SsrfGuard;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the HTTP client, when it is about to connect, the addresses that the guard lets through, and no others. */
public final class GuardedResolver implements DnsResolver {
    private final SsrfGuard guard;
    private final DnsLookup lookup;
    private final Optional<String> proxy;

    /** @param proxy the host that the operator named for it: reached wherever it is */
    public GuardedResolver(SsrfGuard guard, DnsLookup lookup, Optional<String> proxy) {
        this.guard = guard;
        this.lookup = lookup;
        this.proxy = proxy;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return addresses(host, port).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** For a proxy, which has its own port. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return addresses(host, 0).toArray(InetAddress[]::new);
    }

    private List<InetAddress> addresses(String host, int port) throws UnknownHostException {
        if (proxy.filter(host::equals).isPresent()) {
            return lookup.addresses(host);
        }
        AddressVerdict verdict = guard.verdict(host, port, false);
        if (verdict instanceof AddressVerdict.Open open) {
            return open.addresses();
        }
        if (verdict instanceof AddressVerdict.Closed closed) {
            throw new NotPublic(closed.reason());
        }
        throw new UnknownHostException(((AddressVerdict.Unknown) verdict).reason());
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The host is off the public Internet. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        private final String reason;

        NotPublic(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
