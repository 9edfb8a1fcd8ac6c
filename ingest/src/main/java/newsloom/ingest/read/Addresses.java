package newsloom.ingest.read;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsloom.fetch.WebAddress;

/** Reads the addresses in foreign texts, also relative ones. */
public final class Addresses {
    private static final Set<String> FOLLOWED = Set.of("http", "https", "ftp", "mailto", "tel");

    private Addresses() {}

    /** What is written, seen from a base; without one it may stay relative. Absent for script and whatever else is no address. */
    public static Optional<URI> resolve(Optional<URI> base, String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return base;
        }
        return WebAddress.parse(text)
                .or(() -> WebAddress.parse(encode(text)))
                .map(address -> base.map(from -> resolve(from, address)).orElse(address))
                .filter(Addresses::isFollowed);
    }

    /** As RFC 3986 has it; {@link URI#resolve} is older, and takes a lone query for a folder's. */
    private static URI resolve(URI base, URI address) {
        if (base.isOpaque() || address.isOpaque()) {
            return address;
        }
        if (address.toString().startsWith("?") && base.getRawPath() != null) {
            return base.resolve(base.getRawPath() + address);
        }
        URI from = base.getRawPath() != null && base.getRawPath().isEmpty() ? base.resolve("/") : base;
        return from.resolve(address);
    }

    private static boolean isFollowed(URI address) {
        return address.getScheme() == null
                || FOLLOWED.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }

    private static String encode(String written) {
        StringBuilder encoded = new StringBuilder(written.length() + 16);
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            boolean stray = each == '%' && !isCode(written, i);
            if (stray || each <= ' ' || "\"<>\\^`{|}[]\u007F\u00A0".indexOf(each) >= 0) {
                encoded.append(String.format("%%%02X", (int) each));
            } else {
                encoded.append(each);
            }
        }
        return encoded.toString();
    }

    private static boolean isCode(String written, int percent) {
        return percent + 2 < written.length()
                && Character.digit(written.charAt(percent + 1), 16) >= 0
                && Character.digit(written.charAt(percent + 2), 16) >= 0;
    }
}
