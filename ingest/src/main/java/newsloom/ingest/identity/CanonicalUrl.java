package newsloom.ingest.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an address its canonical form (syntax-based normalization by RFC 3986, 6.2.2, and without tracking): the same for every way to write it, and for every way a reader came to it.
 *
 * <p>It still leads to the page: what may be another page (another host, a slash more) stays. {@link PageKey} goes further.
 */
public final class CanonicalUrl {
    private static final int LONGEST = 1 << 13;

    private CanonicalUrl() {}

    /** Empty when it is no address, or one longer than 8,192 characters. */
    public static Optional<String> of(String written) {
        return of(written, List.of());
    }

    /** @param foundIn addresses of the page and the feed it was found in: a mark that names them is left out */
    public static Optional<String> of(String written, Collection<String> foundIn) {
        return address(written, foundIn).map(UrlParts::text);
    }

    static Optional<UrlParts> address(String written, Collection<String> foundIn) {
        return Optional.of(written)
                .filter(CanonicalUrl::isShort)
                .flatMap(text -> UrlParts.parse(trimmed(text)))
                .flatMap(CanonicalUrl::placed)
                .map(address -> address.hasFolders() ? cleaned(address, foundIn) : address)
                .filter(address -> isShort(address.text()));
    }

    /** As browsers do: no control character around an address, no tab or line break in it. */
    private static String trimmed(String written) {
        return written.trim().replaceAll("[\\t\\r\\n]", "");
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    private static Optional<UrlParts> placed(UrlParts written) {
        if (!written.hasFolders()) {
            return Optional.of(written);
        }
        String path = FolderPath.normal(written.path());
        String place = written.authority().orElse("");
        if (place.isEmpty()) {
            Optional<String> none = written.scheme().equals("file") ? written.authority() : Optional.empty();
            return Optional.of(new UrlParts(written.scheme(), none, path, written.query(), written.fragment()));
        }
        return UrlAuthority.normal(written.scheme(), place)
                .map(authority -> AmpCache.unwrapped(written.at(written.scheme(), authority, path)))
                .map(address -> RedirectorLink.inside(address)
                        .flatMap(CanonicalUrl::placed)
                        .orElse(address));
    }

    private static UrlParts cleaned(UrlParts placed, Collection<String> foundIn) {
        TrackingParameters tracking = new TrackingParameters(hosts(placed, foundIn));
        return new UrlParts(
                placed.scheme(),
                placed.authority(),
                placed.path(),
                QueryString.normal(placed.query(), tracking),
                fragment(placed.fragment()));
    }

    /** A place on the page, and dropped, unless it names the page, as in {@code #!/news/1}. */
    private static String fragment(String written) {
        boolean namesPage = written.startsWith("!") || written.startsWith("/");
        return namesPage && written.length() > 1 ? PercentCode.normal(written, "/?!$&'()*+,;=:@") : "";
    }

    private static Set<String> hosts(UrlParts article, Collection<String> foundIn) {
        Set<String> hosts = new HashSet<>(Set.of(UrlAuthority.host(article)));
        for (String place : foundIn) {
            UrlParts.parse(trimmed(place))
                    .flatMap(CanonicalUrl::placed)
                    .map(UrlAuthority::host)
                    .ifPresent(hosts::add);
        }
        return hosts;
    }
}
