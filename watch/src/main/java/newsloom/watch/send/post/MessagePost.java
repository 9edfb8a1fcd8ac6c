package newsloom.watch.send.post;

import java.net.URI;
import java.util.Map;

/**
 * One POST of JSON, as a channel wants it made.
 *
 * @param headers but for that of the content
 */
public record MessagePost(URI address, Map<String, String> headers, String json) {
    public MessagePost {
        headers = Map.copyOf(headers);
    }
}
