package newsloom.model.source;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.Checks;
import newsloom.model.ShortId;

/**
 * How the topic of sources knows what belongs to a host: every key begins with the host, and the host alone chooses the
 * partition, so that one worker has all of a host, and several sources of a host have keys of their own.
 *
 * @param host in small letters, without port
 * @param id of the source: stays when its address changes
 */
public record SourceKey(String host, String id) {
    private static final String STATE = "/state";
    private static final String PAGE = "/page/";
    private static final String HOLD = "/hold";
    private static final int SPREAD = 0x9E3779B9;

    public SourceKey {
        Checks.notBlank(host, "A source's host");
        Checks.notBlank(id, "A source's id");
    }

    /** The id that the source at this address is given when it is added. */
    public static String idOf(URI address) {
        return ShortId.of(address.toString());
    }

    public static String hostOf(URI address) {
        return Optional.ofNullable(address.getHost()).orElse("unknown").toLowerCase(Locale.ROOT);
    }

    /** The key of a page that is to be fetched. */
    public static String ofPage(URI page, String article) {
        return hostOf(page) + PAGE + article;
    }

    /** The key of how long the host asked to be left alone. */
    public static String ofHold(String host) {
        return host + HOLD;
    }

    /** The host of any key of the topic. */
    public static String hostOf(String key) {
        int end = key.indexOf('/');
        return end < 0 ? key : key.substring(0, end);
    }

    /** By Fibonacci hashing (Knuth, volume 3, 6.4), for all time: a host that moved would be polled by two workers. */
    public static int partition(String host, int partitions) {
        int spread = host.hashCode() * SPREAD;
        return Math.floorMod(spread ^ (spread >>> 16), partitions);
    }

    /** The key of what people said about the source. */
    public String ofSource() {
        return host + "/" + id;
    }

    /** The key of what the worker remembers of it. */
    public String ofState() {
        return ofSource() + STATE;
    }
}
