package newsloom.ingest.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an address, cut as RFC 3986 cuts them; what they hold is the other classes' affair.
 *
 * @param scheme in small letters
 * @param authority host and port; empty, but there, in {@code file:///a}
 * @param query without its question mark; empty when there is none
 * @param fragment without its hash; empty when there is none
 */
record UrlParts(String scheme, Optional<String> authority, String path, String query, String fragment) {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> FOLDERS = Set.of("ftp", "file");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern PARTS =
            Pattern.compile("(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    static Optional<UrlParts> parse(String written) {
        Matcher scheme = SCHEME.matcher(written);
        return scheme.lookingAt()
                ? Optional.of(parse(scheme.group(1).toLowerCase(Locale.ROOT), written.substring(scheme.end())))
                : Optional.empty();
    }

    private static UrlParts parse(String scheme, String rest) {
        if (!WEB.contains(scheme) && !FOLDERS.contains(scheme)) {
            return new UrlParts(scheme, Optional.empty(), rest, "", "");
        }
        Matcher parts = PARTS.matcher(WEB.contains(scheme) ? withoutBackslashes(rest) : rest);
        if (!parts.matches()) {
            throw new IllegalStateException("Every text has these parts, even if all are empty.");
        }
        return new UrlParts(
                scheme, Optional.ofNullable(parts.group(1)), part(parts, 2), part(parts, 3), part(parts, 4));
    }

    boolean isWeb() {
        return WEB.contains(scheme);
    }

    /** Whether it was cut: what follows the scheme of a {@code mailto:} is all path. */
    boolean hasFolders() {
        return isWeb() || FOLDERS.contains(scheme);
    }

    UrlParts at(String newScheme, String newAuthority, String newPath) {
        return new UrlParts(newScheme, Optional.of(newAuthority), newPath, query, fragment);
    }

    String text() {
        return scheme
                + ":"
                + authority.map(place -> "//" + place).orElse("")
                + path
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    /** Browsers read them as slashes, but for those of a query. */
    private static String withoutBackslashes(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '?' && rest.charAt(end) != '#') {
            end++;
        }
        return rest.substring(0, end).replace('\\', '/') + rest.substring(end);
    }

    private static String part(Matcher parts, int group) {
        return Optional.ofNullable(parts.group(group)).orElse("");
    }
}
