package newsloom.ingest.read.html;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses in HTML that may be followed.
 *
 * @param base what relative ones are resolved against
 */
record SafeLinks(Optional<URI> base) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");

    /** The address resolved, where it is one of the web or of mail; script in whatever disguise is none. */
    Optional<String> safe(String written) {
        String address = bare(written);
        int colon = address.indexOf(':');
        if (colon >= 0 && isScheme(address, colon)) {
            return SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
                    ? Optional.of(address)
                    : Optional.empty();
        }
        return Optional.of(resolve(address));
    }

    /** Browsers leave out line breaks and tabs in addresses, and control signs and blanks around them. */
    private static String bare(String written) {
        String text = written;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\u200B') {
                text = text.chars()
                        .filter(each -> each >= ' ' && each != 0x200B)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                break;
            }
        }
        return text.strip();
    }

    /** Whatever stands before the first colon is taken for a scheme unless it cannot be one. */
    private static boolean isScheme(String address, int colon) {
        for (int i = 0; i < colon; i++) {
            char each = address.charAt(i);
            if (each == '/' || each == '?' || each == '#') {
                return false;
            }
        }
        return true;
    }

    private String resolve(String address) {
        if (base.isEmpty()) {
            return address;
        }
        try {
            return base.get().resolve(new URI(address)).toString();
        } catch (java.net.URISyntaxException e) {
            return address;
        }
    }
}
