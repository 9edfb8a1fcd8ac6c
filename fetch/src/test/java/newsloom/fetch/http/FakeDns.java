package newsloom.fetch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsloom.fetch.guard.DnsLookup;
import newsloom.fetch.guard.IpLiterals;

/** Name servers that say what a test has them say, also another thing each time. */
public final class FakeDns implements DnsLookup {
    private final Map<String, List<List<InetAddress>>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Each answer is given once, the last one from then on. */
    public FakeDns say(String host, String... addresses) {
        List<List<InetAddress>> each = new ArrayList<>();
        for (String address : addresses) {
            each.add(List.of(IpLiterals.read(address).orElseThrow()));
        }
        answers.put(host, each);
        return this;
    }

    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized List<InetAddress> addresses(String host) throws UnknownHostException {
        asked.add(host);
        List<List<InetAddress>> known = answers.get(host);
        if (known == null) {
            throw new UnknownHostException(host);
        }
        return known.size() > 1 ? known.remove(0) : known.get(0);
    }
}
