package newsloom.ingest.read.html;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsloom.fetch.WebAddress;

/**
 * Addresses in HTML that may be followed.
 *
 * @param base what relative ones are resolved against
 */
record SafeLinks(Optional<URI> base) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x1F\\u200B]");

    /** The address resolved, where it is one of the web or of mail; script in whatever disguise is none. */
    Optional<String> safe(String written) {
        String address = bare(written);
        int colon = address.indexOf(':');
        if (colon >= 0 && isScheme(address, colon)) {
            return SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
                    ? Optional.of(address)
                    : Optional.empty();
        }
        return Optional.of(base.flatMap(from -> WebAddress.parse(address).map(from::resolve))
                .map(URI::toString)
                .orElse(address));
    }

    /** Browsers leave out line breaks and tabs in addresses, and control signs and blanks around them. */
    private static String bare(String written) {
        return UNSEEN.matcher(written).replaceAll("").strip();
    }

    /** Whatever stands before the first colon is taken for a scheme unless it cannot be one. */
    private static boolean isScheme(String address, int colon) {
        return address.substring(0, colon).chars().noneMatch(each -> each == '/' || each == '?' || each == '#');
    }
}
