package newsloom.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One GET request, as a source or a reader wants it made.
 *
 * @param validators of the last answer, sent to be told whether it has changed; {@link Validators#NONE} to have it anew
 * @param headers further headers that a source asks for; but for {@code Accept} and {@code Accept-Language}, they are sent
 *     to no other host
 * @param namedBy the host on which the address was found, unless a person or a setting named it
 */
public record Request(URI address, Validators validators, Map<String, String> headers, Optional<String> namedBy) {
    private static final Set<String> OURS =
            Set.of(("host connection content-length transfer-encoding upgrade te trailer expect accept-encoding range"
                            + " proxy-authorization")
                    .split(" "));

    public Request {
        headers = Map.copyOf(headers);
        headers.forEach(Request::check);
    }

    public Request(URI address, Validators validators, Map<String, String> headers) {
        this(address, validators, headers, Optional.empty());
    }

    public static Request of(URI address) {
        return new Request(address, Validators.NONE, Map.of());
    }

    public Request foundOn(String host) {
        return new Request(address, validators, headers, Optional.of(host));
    }

    static void check(String name, String value) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || !value.matches("[\\x20-\\x7e\\t]*")) {
            throw new IllegalArgumentException("No header can be called and say so: " + name);
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header " + name + " is set by Newsloom itself.");
        }
    }
}
