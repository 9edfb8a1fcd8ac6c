package newsloom.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Reads the addresses that sources write, and who is behind them. */
public final class WebAddress {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private WebAddress() {}

    /** An http or https address with a host; what may not stand in one (blanks, letters beyond ASCII) is encoded. */
    public static Optional<URI> of(String written) {
        return parse(written.strip())
                .or(() -> parse(encode(written.strip())))
                .filter(address -> isWeb(address) && !host(address).isEmpty());
    }

    /** The host without {@code www.} and port: who published, when nobody says. */
    public static String host(URI address) {
        String authority = Optional.ofNullable(address.getRawAuthority()).orElse("");
        String host = authority
                .substring(authority.lastIndexOf('@') + 1)
                .replaceFirst(":\\d*$", "")
                .toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** A name of a host as name servers know it: ASCII, small letters, no final dot. Empty for what is no name. */
    public static Optional<String> ascii(String name) {
        try {
            // Twice, for what one sign becomes may be two dots, which no name has.
            String once = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            String ascii = IDN.toASCII(once, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What may not stand in an address as codes: blanks, letters beyond ASCII. */
    public static String encode(String written) {
        // A % that starts no code is one itself.
        byte[] bytes = written.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").getBytes(UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length * 2);
        for (byte each : bytes) {
            encoded.append(isAllowed(each) ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
        }
        return encoded.toString();
    }

    private static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    /** Whatever is an address by the standard, of the web or not, whole or relative. */
    public static Optional<URI> parse(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(byte each) {
        return each > 0 && (isAsciiLetterOrDigit((char) each) || ALLOWED.indexOf(each) >= 0);
    }

    private static boolean isAsciiLetterOrDigit(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }
}
