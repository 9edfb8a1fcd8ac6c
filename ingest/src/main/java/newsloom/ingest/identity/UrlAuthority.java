package newsloom.ingest.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.fetch.WebAddress;

/** Host and port in one form: small letters, ASCII, no port that goes without saying, no trailing dot, no user. */
final class UrlAuthority {
    private static final Map<String, String> DEFAULT_PORTS = Map.of("http", "80", "https", "443", "ftp", "21");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::([0-9]*))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+");
    private static final int LONGEST_HOST = 253;
    private static final int HIGHEST_PORT = 65_535;

    private UrlAuthority() {}

    /** Empty when no host can be so called. */
    static Optional<String> normal(String scheme, String written) {
        // Who asks is no part of what is asked for, and a password must not get into keys and logs.
        Matcher parts = HOST_AND_PORT.matcher(written.substring(written.lastIndexOf('@') + 1));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = Optional.ofNullable(parts.group(2)).orElse("").replaceFirst("^0+(?=.)", "");
        return isPort(digits) ? host(parts.group(1)).map(host -> host + port(scheme, digits)) : Optional.empty();
    }

    /** The host alone of what {@link #normal} gave. */
    static String host(UrlParts address) {
        return address.authority().orElse("").replaceFirst(":[0-9]+$", "");
    }

    private static Optional<String> host(String written) {
        return written.startsWith("[")
                ? Optional.of(written.toLowerCase(Locale.ROOT))
                : PercentCode.decoded(written).flatMap(WebAddress::ascii).filter(UrlAuthority::isHost);
    }

    private static boolean isHost(String name) {
        return HOST.matcher(name).matches()
                && name.length() <= LONGEST_HOST
                && !name.startsWith(".")
                && !name.endsWith(".")
                && !name.contains("..");
    }

    private static boolean isPort(String digits) {
        return digits.isEmpty() || (digits.length() <= 5 && Integer.parseInt(digits) <= HIGHEST_PORT);
    }

    private static String port(String scheme, String digits) {
        return digits.isEmpty() || digits.equals(DEFAULT_PORTS.get(scheme)) ? "" : ":" + digits;
    }
}
