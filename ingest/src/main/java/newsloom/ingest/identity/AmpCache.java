package newsloom.ingest.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the publisher's address in that of an AMP cache or viewer: {@code /amp/s/HOST/PATH}, {@code /c/s/HOST/PATH}.
 *
 * <p>{@code s} stands for https. Without it, host names and file names look alike, so the cache must be known by its own
 * name: Google's, or one that begins with the publisher's host written with dashes, as the format demands.
 */
final class AmpCache {
    private static final Pattern INSIDE = Pattern.compile("/(amp|[a-z])/(s/)?([^/]+\\.[^/]+)(/.*)");

    private AmpCache() {}

    /** The address itself when no other is inside. */
    static UrlParts unwrapped(UrlParts address) {
        UrlParts inner = address;
        for (Optional<UrlParts> next = inside(inner); next.isPresent(); next = inside(inner)) {
            inner = next.get();
        }
        return inner;
    }

    private static Optional<UrlParts> inside(UrlParts outer) {
        Matcher parts = INSIDE.matcher(outer.path());
        if (!outer.isWeb() || !parts.matches()) {
            return Optional.empty();
        }
        boolean secure = parts.group(2) != null;
        String scheme = secure ? "https" : "http";
        return UrlAuthority.normal(scheme, parts.group(3))
                .filter(inner ->
                        isCache(UrlAuthority.host(outer), parts.group(1).equals("amp"), secure, inner))
                .map(inner -> outer.at(scheme, inner, parts.group(4)));
    }

    private static boolean isCache(String host, boolean viewer, boolean secure, String inner) {
        if (viewer) {
            return secure || List.of(host.split("\\.", -1)).contains("google");
        }
        return host.startsWith(inner.replace("-", "--").replace('.', '-') + ".") || (secure && host.contains("amp"));
    }
}
