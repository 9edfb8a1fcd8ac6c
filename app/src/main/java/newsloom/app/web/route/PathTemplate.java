package newsloom.app.web.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with places for values, as {@code /story/{id}}.
 *
 * @param segments between the slashes
 */
record PathTemplate(List<String> segments) {

    static PathTemplate of(String written) {
        return new PathTemplate(split(written));
    }

    /** The value at each place, by its name; absent where the path is another. */
    Optional<Map<String, String>> match(String path) {
        List<String> parts = split(path);
        if (parts.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String segment = segments.get(i);
            if (isPlace(segment)) {
                values.put(segment.substring(1, segment.length() - 1), parts.get(i));
            } else if (!segment.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** How much of it is fixed: of two that match, the one of more goes first. */
    long fixed() {
        return segments.stream().filter(segment -> !isPlace(segment)).count();
    }

    private static boolean isPlace(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
