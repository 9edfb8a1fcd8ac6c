package newsloom.app.web.route;

import java.util.Map;
import java.util.Optional;
import newsloom.app.web.http.WebRequest;

/** What a route was asked with, each value read and checked. */
public final class Arguments {
    private final WebRequest request;
    private final Map<RouteParameter<?>, Object> values;

    Arguments(WebRequest request, Map<RouteParameter<?>, Object> values) {
        this.request = request;
        this.values = values;
    }

    public WebRequest request() {
        return request;
    }

    @SuppressWarnings("unchecked") // each was read by the type of its parameter
    public <T> Optional<T> find(RouteParameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter));
    }

    /** Of one that stands in the path, or has a default. */
    public <T> T get(RouteParameter<T> parameter) {
        return find(parameter).orElseThrow();
    }
}
