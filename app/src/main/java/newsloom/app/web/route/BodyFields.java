package newsloom.app.web.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsloom.app.web.http.WebRequest;
import newsloom.model.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what a change is sent with: the fields of a form, or of a JSON object, beside what stands in the address. */
final class BodyFields {
    private BodyFields() {}

    /** The values by their names; of a body that is neither, nothing. */
    static Map<String, List<String>> of(WebRequest request) {
        Map<String, List<String>> fields = new TreeMap<>(request.query());
        String type = request.header("content-type").orElse("");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            form(request.body(), fields);
        } else if (type.startsWith("application/json")) {
            json(request.body(), fields);
        }
        return fields;
    }

    private static void form(String body, Map<String, List<String>> fields) {
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(decoded(parts[1]));
            }
        }
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static void json(String body, Map<String, List<String>> fields) {
        try {
            Json.MAPPER
                    .readTree(body)
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), texts(field.getValue())));
        } catch (JacksonException e) {
            fields.clear();
        }
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(each.asString("")));
        } else {
            texts.add(value.asString(""));
        }
        return texts;
    }
}
