package newsloom.fetch.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves a name by the name servers of this machine; tests have their own. */
@FunctionalInterface
public interface DnsLookup {
    DnsLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> addresses(String host) throws UnknownHostException;
}
