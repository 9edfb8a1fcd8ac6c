package newsloom.app.web.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as routes see it.
 *
 * @param path as it was sent, decoded, from {@code /} on
 * @param query the values of each parameter of the address, in their order
 * @param headers the first value of each, by its name in small letters
 * @param body as text; empty where there is none
 * @param remote the address of whoever asks
 */
public record WebRequest(
        HttpMethod method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body,
        String remote) {

    public WebRequest {
        query = Map.copyOf(new TreeMap<>(query));
        headers = Map.copyOf(headers);
    }

    /** @param name in any letters */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return header("cookie").stream()
                .flatMap(all -> List.of(all.split("; *")).stream())
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst();
    }

    /** The same with its body taken for a form: as if its fields stood in the address. */
    public WebRequest with(Map<String, List<String>> fields) {
        return new WebRequest(method, path, fields, headers, body, remote);
    }
}
