package newsloom.fetch.guard;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of {@link OpenHosts}.
 *
 * @param name of a host, exactly, or {@code *.example.org}
 * @param network of addresses, where it is no name
 * @param port the only one that is open; otherwise each is, but for those whom strangers send there: for them the usual ones
 */
record OpenHost(String name, Optional<IpNetwork> network, Optional<Integer> port) {
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\[\\]]*]|[^:\\[\\]]+):([0-9]{1,5})");
    private static final Set<Integer> USUAL = Set.of(80, 443);
    private static final int HIGHEST_PORT = 65_535;

    /** @param written such as {@code intern.example.org:8080}, {@code [::1]:8080}, {@code 10.1.0.0/16} */
    static OpenHost of(String written) {
        Matcher parts = WITH_PORT.matcher(written);
        return parts.matches()
                ? of(parts.group(1), Optional.of(port(written, parts.group(2))))
                : of(written, Optional.empty());
    }

    boolean isAt(String host, InetAddress address) {
        return isCalled(host) || network.filter(each -> each.holds(address)).isPresent();
    }

    boolean isCalled(String host) {
        return name.startsWith("*.") ? host.endsWith(name.substring(1)) : name.equals(host);
    }

    boolean takes(int asked, boolean sentByStranger) {
        return port.map(only -> only == asked).orElse(!sentByStranger || USUAL.contains(asked));
    }

    private static OpenHost of(String host, Optional<Integer> port) {
        return new OpenHost(host.toLowerCase(Locale.ROOT), network(host), port);
    }

    private static Optional<IpNetwork> network(String host) {
        return host.indexOf('/') < 0
                ? IpLiterals.read(host).map(address -> new IpNetwork(address, address.getAddress().length * Byte.SIZE))
                : Optional.of(IpNetwork.of(host)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "\"" + host + "\" is no network. Write one as 10.1.0.0/16 or fd00:1::/32.")));
    }

    private static int port(String written, String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("\"" + written + "\" names no port from 1 to 65535.");
        }
        return port;
    }
}
