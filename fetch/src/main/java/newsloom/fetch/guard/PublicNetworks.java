package newsloom.fetch.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public Internet, after IANA's registries of special-purpose addresses.
 *
 * <p>Of the ways to hide an IPv4 address in an IPv6 one, NAT64 is open when the hidden one is public, since networks
 * without IPv4 reach it so; the others are out of use, and closed as a whole. Java itself takes a mapped one for the IPv4
 * address it is.
 */
final class PublicNetworks {
    private static final List<IpNetwork> CLOSED = networks(
            "0.0.0.0/8", // this network, unspecified
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    /** Everything else in IPv6 is loopback, unspecified, compatible, link-local, unique-local, multicast or reserved. */
    private static final List<IpNetwork> GLOBAL_UNICAST = networks("2000::/3");

    private static final List<IpNetwork> NAT64 = networks("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;

    private PublicNetworks() {}

    static boolean hold(InetAddress address) {
        if (isIn(NAT64, address)) {
            return hold(hidden(address));
        }
        boolean isFour = address.getAddress().length == IPV4_BYTES;
        return (isFour || isIn(GLOBAL_UNICAST, address)) && !isIn(CLOSED, address);
    }

    private static boolean isIn(List<IpNetwork> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static InetAddress hidden(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address.", e);
        }
    }

    private static List<IpNetwork> networks(String... written) {
        return Stream.of(written).map(each -> IpNetwork.of(each).orElseThrow()).toList();
    }
}
