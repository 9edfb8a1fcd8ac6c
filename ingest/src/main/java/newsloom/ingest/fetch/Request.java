package newsloom.ingest.fetch;

import java.net.URI;
import java.util.Map;

/**
 * One question to a server.
 *
 * @param known what the last answer can be asked for by; {@link Validators#NONE} to have it anew
 * @param headers further headers that a source asks for
 */
public record Request(URI address, Validators known, Map<String, String> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request of(URI address) {
        return new Request(address, Validators.NONE, Map.of());
    }
}
