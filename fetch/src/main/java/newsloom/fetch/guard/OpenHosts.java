package newsloom.fetch.guard;

import java.net.InetAddress;
import java.util.List;

/** The hosts that are asked although they are not on the public Internet, because a team monitors its own network. */
public record OpenHosts(List<OpenHost> hosts) {

    public OpenHosts {
        hosts = List.copyOf(hosts);
    }

    /** @param written names, addresses, and networks such as {@code 10.1.0.0/16}, each also with a port */
    public static OpenHosts of(List<String> written) {
        return new OpenHosts(written.stream().map(OpenHost::of).toList());
    }

    public boolean hold(String host) {
        return hosts.stream().anyMatch(open -> open.isCalled(host));
    }

    /** At whatever port. */
    boolean hold(String host, InetAddress address) {
        return hosts.stream().anyMatch(open -> open.isAt(host, address));
    }

    boolean hold(String host, InetAddress address, int port, boolean sentByStranger) {
        return hosts.stream().anyMatch(open -> open.isAt(host, address) && open.takes(port, sentByStranger));
    }
}
