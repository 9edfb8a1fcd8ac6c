package newsloom.fetch.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The hosts that are asked although they are not on the public Internet, because a team monitors its own network.
 *
 * @param names of hosts, exactly; {@code *.example.org} for all below one
 * @param networks of addresses
 */
public record OpenHosts(List<String> names, List<IpNetwork> networks) {

    public OpenHosts {
        names = List.copyOf(names);
        networks = List.copyOf(networks);
    }

    /** @param written names, addresses, and networks such as {@code 10.1.0.0/16} */
    public static OpenHosts of(List<String> written) {
        return new OpenHosts(
                written.stream()
                        .filter(each -> each.indexOf('/') < 0)
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .toList(),
                written.stream().flatMap(OpenHosts::network).toList());
    }

    public boolean hold(String host, InetAddress address) {
        return hold(host) || networks.stream().anyMatch(network -> network.holds(address));
    }

    public boolean hold(String host) {
        return names.stream().anyMatch(name -> matches(name, host));
    }

    private static boolean matches(String name, String host) {
        return name.startsWith("*.") ? host.endsWith(name.substring(1)) : name.equals(host);
    }

    private static Stream<IpNetwork> network(String written) {
        if (written.indexOf('/') < 0) {
            return IpLiterals.read(written).stream()
                    .map(address -> new IpNetwork(address, address.getAddress().length * Byte.SIZE));
        }
        return Stream.of(IpNetwork.of(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + written + "\" is no network. Write one as 10.1.0.0/16 or fd00:1::/32.")));
    }
}
