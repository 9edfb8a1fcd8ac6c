package newsloom.app.web.route;

import java.util.Map;
import java.util.Optional;
import newsloom.app.web.http.WebRequest;

/** What a route was asked with, each value read and checked. */
public final class Arguments {
    private final WebRequest request;
    private final Map<Parameter<?>, Object> values;
    private final Person person;

    Arguments(WebRequest request, Map<Parameter<?>, Object> values, Person person) {
        this.request = request;
        this.values = values;
        this.person = person;
    }

    /** Whoever asks. */
    public Person person() {
        return person;
    }

    public WebRequest request() {
        return request;
    }

    @SuppressWarnings("unchecked") // each was read by the type of its parameter
    public <T> Optional<T> find(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter));
    }

    /** Of one that stands in the path, or has a default. */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter).orElseThrow();
    }
}
