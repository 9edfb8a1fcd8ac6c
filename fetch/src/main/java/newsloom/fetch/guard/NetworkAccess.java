package newsloom.fetch.guard;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which hosts are asked, by which way, and how they are found.
 *
 * @param open hosts and networks off the public Internet that may be asked all the same: names, {@code *.example.org},
 *     addresses, networks such as {@code 10.1.0.0/16}; with a port ({@code intern.example.org:8080}), that one alone.
 *     Default none
 * @param proxy where to send all requests, such as {@code http://user:password@proxy.example.org:3128}. Default none
 * @param direct names of hosts that are asked without the proxy, written as in {@code open}. Default none
 * @param lookup longest time for looking up a name. Default 5 s
 * @param lookups most look-ups of names at once. Default 16
 * @param keptNames most hosts whose addresses are remembered. Default 20,000
 * @param keptAddress how long an address is remembered. Default 1 min
 * @param keptFailure how long it is remembered that a name has no address. Default 10 s
 */
public record NetworkAccess(
        List<String> open,
        Optional<URI> proxy,
        List<String> direct,
        Duration lookup,
        int lookups,
        int keptNames,
        Duration keptAddress,
        Duration keptFailure) {

    public NetworkAccess {
        open = List.copyOf(open);
        direct = List.copyOf(direct);
        OpenHosts.of(open);
        if (proxy.isPresent() && proxy.flatMap(RequestTarget::of).isEmpty()) {
            throw new IllegalArgumentException("The proxy must be an address such as http://proxy.example.org:3128.");
        }
        if (lookups < 1 || keptNames < 1 || lookup.isNegative() || lookup.isZero()) {
            throw new IllegalArgumentException("The limits of looking up names must be at least 1.");
        }
    }

    public static NetworkAccess defaults() {
        return new NetworkAccess(
                List.of(),
                Optional.empty(),
                List.of(),
                Duration.ofSeconds(5),
                16,
                20_000,
                Duration.ofMinutes(1),
                Duration.ofSeconds(10));
    }

    public NetworkAccess withOpen(List<String> hosts) {
        return new NetworkAccess(hosts, proxy, direct, lookup, lookups, keptNames, keptAddress, keptFailure);
    }

    public NetworkAccess withProxy(URI address, List<String> hostsWithout) {
        return new NetworkAccess(
                open, Optional.of(address), hostsWithout, lookup, lookups, keptNames, keptAddress, keptFailure);
    }
}
