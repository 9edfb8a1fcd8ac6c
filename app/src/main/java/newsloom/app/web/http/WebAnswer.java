package newsloom.app.web.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What is given back. */
public sealed interface WebAnswer {

    /**
     * A whole answer.
     *
     * @param type of the body, with its encoding: always UTF-8
     * @param headers besides that type
     */
    record Text(int status, String type, String body, Map<String, String> headers) implements WebAnswer {
        public Text {
            headers = Map.copyOf(headers);
        }

        public Text with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Text(status, type, body, more);
        }
    }

    /** An answer that goes on until one of both ends it. */
    record Stream(EventSubscription events) implements WebAnswer {}

    static Text html(String body) {
        return new Text(200, "text/html; charset=utf-8", body, Map.of());
    }

    static Text json(String body) {
        return new Text(200, "application/json", body, Map.of());
    }

    /** Whoever asked is to ask there, by GET. */
    static Text seeOther(URI place) {
        return new Text(303, "text/plain; charset=utf-8", "", Map.of("Location", place.toString()));
    }
}
