package newsloom.fetch.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.fetch.WebAddress;

/**
 * The target of a request: one address as it is asked, in ASCII, and with one name for each host.
 *
 * @param host in small letters, without a final dot; an address in its usual form
 * @param path with the query
 * @param login {@code user:password}, as the address writes it
 */
public record RequestTarget(String scheme, String host, int port, String path, Optional<String> login) {
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(.*)@)?(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(?::([0-9]{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final int LONGEST_NAME = 253;
    private static final int HIGHEST_PORT = 65_535;

    /** Empty for what is not on the web, or names no host. */
    public static Optional<RequestTarget> of(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        Matcher parts =
                AUTHORITY.matcher(Optional.ofNullable(address.getRawAuthority()).orElse(""));
        if (!PORTS.containsKey(scheme) || !parts.matches()) {
            return Optional.empty();
        }
        int port = port(scheme, Optional.ofNullable(parts.group(3)).orElse(""));
        Optional<String> login = Optional.ofNullable(parts.group(1)).filter(each -> !each.isEmpty());
        return host(parts.group(2))
                .filter(host -> port <= HIGHEST_PORT)
                .map(host -> new RequestTarget(scheme, host, port, path(address), login));
    }

    /** Scheme, host and port: what a browser keeps secrets to. */
    public String origin() {
        boolean usual = port == PORTS.getOrDefault(scheme, -1);
        return scheme + "://" + hostAsWritten() + (usual ? "" : ":" + port);
    }

    /** Without its login, so that no password gets into keys and logs. */
    public URI address() {
        return URI.create(origin() + path);
    }

    /** With its login, as a source keeps it. */
    public URI addressWithLogin() {
        return login.map(user -> URI.create(
                        address().toString().replaceFirst("://", "://" + Matcher.quoteReplacement(user) + "@")))
                .orElseGet(this::address);
    }

    public RequestTarget withLogin(Optional<String> other) {
        return new RequestTarget(scheme, host, port, path, other);
    }

    /** What the login is as a header. */
    public Optional<String> authorization() {
        return login.map(user ->
                "Basic " + Base64.getEncoder().encodeToString(decoded(user).getBytes(UTF_8)));
    }

    public boolean isSecret() {
        return scheme.equals("https");
    }

    private String hostAsWritten() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private static int port(String scheme, String written) {
        return written.isEmpty() ? PORTS.get(scheme) : Integer.parseInt(written);
    }

    private static Optional<String> host(String written) {
        Optional<String> name = written.startsWith("[") ? Optional.of(written) : WebAddress.ascii(decoded(written));
        return name.flatMap(host -> IpLiterals.isLiteral(host)
                ? IpLiterals.read(host).map(InetAddress::getHostAddress)
                : Optional.of(host).filter(RequestTarget::isName));
    }

    private static boolean isName(String host) {
        return host.length() <= LONGEST_NAME && NAME.matcher(host).matches();
    }

    public static String decoded(String written) {
        // A URI holds no % that begins no code.
        return URLDecoder.decode(written.replace("+", "%2B"), UTF_8);
    }

    private static String path(URI address) {
        String path = Optional.ofNullable(address.getRawPath())
                .filter(each -> !each.isEmpty())
                .orElse("/");
        return encoded(path
                + Optional.ofNullable(address.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse(""));
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte each : path.getBytes(UTF_8)) {
            encoded.append(each > ' ' ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
        }
        return encoded.toString();
    }
}
