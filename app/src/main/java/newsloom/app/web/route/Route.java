package newsloom.app.web.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsloom.app.web.http.HttpMethod;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebRequest;
import newsloom.app.web.route.RouteParameter.Where;
import newsloom.model.NearestName;

/**
 * One line of the table: what it is called, who may ask, with what, and who answers.
 *
 * @param access what whoever asks must be allowed
 * @param text what it gives
 */
public record Route(
        HttpMethod method,
        String path,
        Access access,
        RouteText text,
        List<RouteParameter<?>> parameters,
        RouteHandler handler) {

    public Route {
        parameters = List.copyOf(parameters);
    }

    public static Route get(String path, RouteText text, List<RouteParameter<?>> parameters, RouteHandler handler) {
        return new Route(HttpMethod.GET, path, Access.READER, text, parameters, handler);
    }

    public static Route post(String path, RouteText text, List<RouteParameter<?>> parameters, RouteHandler handler) {
        return new Route(HttpMethod.POST, path, Access.ANALYST, text, parameters, handler);
    }

    public Route by(Access other) {
        return new Route(method, path, other, text, parameters, handler);
    }

    PathTemplate template() {
        return PathTemplate.of(path);
    }

    /** @param inPath the values that stand in the path, by their names */
    Reading read(WebRequest sent, Map<String, String> inPath) {
        WebRequest request = sent.method().changes() ? sent.with(BodyFields.of(sent)) : sent;
        Optional<Problem> unknown = unknown(request);
        if (unknown.isPresent()) {
            return new Reading.Wrong(unknown.get());
        }
        Map<RouteParameter<?>, Object> values = new HashMap<>();
        for (RouteParameter<?> parameter : parameters) {
            Optional<String> written = written(parameter, request, inPath);
            Optional<?> value = written.flatMap(parameter.type().reader());
            if (written.isPresent() && value.isEmpty()) {
                return new Reading.Wrong(new Problem(
                        parameter.where() == Where.PATH ? 404 : 400,
                        "A value is not right",
                        "“" + parameter.name() + "” must be " + parameter.type().shape() + "."));
            }
            value.ifPresent(found -> values.put(parameter, found));
        }
        return new Reading.Right(new Arguments(request, values));
    }

    private static Optional<String> written(
            RouteParameter<?> parameter, WebRequest request, Map<String, String> inPath) {
        return parameter.where() == Where.PATH
                ? Optional.ofNullable(inPath.get(parameter.name()))
                : parameter.written(request.query().getOrDefault(parameter.name(), List.of()));
    }

    private Optional<Problem> unknown(WebRequest request) {
        return new TreeMap<>(request.query())
                .keySet().stream()
                        .filter(name -> names().noneMatch(name::equals))
                        .findFirst()
                        .map(name -> new Problem(400, "An unknown parameter", sentence(name)));
    }

    private String sentence(String unknown) {
        return names().findAny().isEmpty()
                ? "“" + unknown + "” is not known here: " + path + " takes no parameters."
                : "“" + unknown + "” is not known here; did you mean “" + NearestName.to(unknown, names()) + "”?";
    }

    private Stream<String> names() {
        return parameters.stream()
                .filter(parameter -> parameter.where() != Where.PATH)
                .map(RouteParameter::name);
    }

    /** What came of reading what it was asked with. */
    sealed interface Reading {
        record Right(Arguments arguments) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }
}
