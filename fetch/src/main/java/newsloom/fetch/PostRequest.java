package newsloom.fetch;

import java.net.URI;
import java.util.Map;

/**
 * One POST, as who has something to tell wants it made.
 *
 * @param contentType of the body, as a header says it
 * @param headers further ones
 */
public record PostRequest(URI address, String contentType, Map<String, String> headers, Bytes body) {

    public PostRequest {
        headers = Map.copyOf(headers);
        headers.forEach(Request::check);
        Request.check("Content-Type", contentType);
    }
}
