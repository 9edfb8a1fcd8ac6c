package newsloom.app.web.route;

import java.util.List;
import java.util.Optional;

/**
 * Something that a route is asked with; values are got from the {@link Arguments} by it.
 *
 * @param where it stands
 * @param byDefault as it would be written; absent where there is none
 * @param description what it is for, in a sentence
 */
public record RouteParameter<T>(
        String name, Where where, ParameterType<T> type, Optional<String> byDefault, String description) {

    /** Where in a request. */
    public enum Where {
        /** A part of the path: always there. */
        PATH,
        /** After the question mark. */
        QUERY,
        /** A field of a form, or of the JSON object that is sent. */
        BODY
    }

    public static <T> RouteParameter<T> inPath(String name, ParameterType<T> type, String description) {
        return new RouteParameter<>(name, Where.PATH, type, Optional.empty(), description);
    }

    public static <T> RouteParameter<T> inQuery(String name, ParameterType<T> type, String description) {
        return new RouteParameter<>(name, Where.QUERY, type, Optional.empty(), description);
    }

    public static <T> RouteParameter<T> inBody(String name, ParameterType<T> type, String description) {
        return new RouteParameter<>(name, Where.BODY, type, Optional.empty(), description);
    }

    public RouteParameter<T> or(String usual) {
        return new RouteParameter<>(name, where, type, Optional.of(usual), description);
    }

    /** All values that were written, an empty one counts as none. */
    Optional<String> written(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).findFirst().or(() -> byDefault);
    }
}
