package newsloom.app.web.openapi;

import java.util.List;
import java.util.Locale;
import newsloom.app.web.json.ApiJson;
import newsloom.app.web.route.Route;
import newsloom.app.web.route.RouteParameter;
import newsloom.app.web.route.RouteParameter.Where;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says in OpenAPI 3.1 what the table of routes has. */
public final class OpenApiDocument {
    private static final String API = "/api/";

    private OpenApiDocument() {}

    /** Of those that belong to the API. */
    public static String of(List<Route> routes) {
        ObjectNode document = ApiJson.object().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Newsloom").put("version", "1");
        ObjectNode paths = document.putObject("paths");
        routes.stream()
                .filter(route -> route.path().startsWith(API))
                .forEach(route -> paths.withObjectProperty(route.path())
                        .set(route.method().name().toLowerCase(Locale.ROOT), operation(route)));
        document.set("components", components());
        return ApiJson.text(document);
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = ApiJson.object()
                .put("summary", route.text().summary())
                .put(
                        "operationId",
                        route.method().name().toLowerCase(Locale.ROOT)
                                + route.path().replaceAll("\\W+", "_"))
                .put("description", "Takes the role " + route.access().name().toLowerCase(Locale.ROOT) + ".");
        ArrayNode parameters = operation.putArray("parameters");
        route.parameters().stream()
                .filter(parameter -> parameter.where() != Where.BODY)
                .forEach(parameter -> parameters.add(parameter(parameter)));
        if (route.parameters().stream().anyMatch(parameter -> parameter.where() == Where.BODY)) {
            operation.set("requestBody", body(route));
        }
        ObjectNode answers = operation.putObject("responses");
        answers.set("200", answer(route));
        answers.putObject("default").put("$ref", "#/components/responses/Problem");
        return operation;
    }

    private static ObjectNode parameter(RouteParameter<?> parameter) {
        return described(parameter)
                .put("name", parameter.name())
                .put("in", parameter.where().name().toLowerCase(Locale.ROOT))
                .put("required", parameter.where() == Where.PATH);
    }

    private static ObjectNode described(RouteParameter<?> parameter) {
        ObjectNode json = ApiJson.object().put("description", parameter.description());
        ObjectNode schema = ApiJson.value(parameter.type().schema());
        parameter.byDefault().ifPresent(usual -> {
            if (schema.path("type").asString().equals("integer")) {
                schema.put("default", Integer.parseInt(usual));
            } else {
                schema.put("default", usual);
            }
        });
        json.set("schema", schema);
        return json;
    }

    private static ObjectNode body(Route route) {
        ObjectNode schema = ApiJson.object().put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        route.parameters().stream()
                .filter(parameter -> parameter.where() == Where.BODY)
                .forEach(parameter ->
                        fields.set(parameter.name(), described(parameter).path("schema")));
        ObjectNode body = ApiJson.object();
        body.putObject("content").putObject("application/json").set("schema", schema);
        return body;
    }

    private static ObjectNode answer(Route route) {
        ObjectNode answer = ApiJson.object().put("description", route.text().summary());
        boolean isStream = route.text().example().startsWith("id: ");
        ObjectNode content = answer.putObject("content").putObject(isStream ? "text/event-stream" : "application/json");
        content.putObject("schema").put("type", isStream ? "string" : "object");
        if (isStream) {
            content.put("example", route.text().example());
        } else {
            content.set("example", ApiJson.read(route.text().example()));
        }
        return answer;
    }

    private static ObjectNode components() {
        ObjectNode components = ApiJson.object();
        ObjectNode problem =
                components.putObject("schemas").putObject("Problem").put("type", "object");
        ObjectNode fields = problem.putObject("properties");
        fields.putObject("status").put("type", "integer");
        fields.putObject("title").put("type", "string");
        fields.putObject("detail").put("type", "string");
        fields.putObject("at").put("type", "object");
        ObjectNode answer = components.putObject("responses").putObject("Problem");
        answer.put("description", "Why it was not done (RFC 9457).");
        answer.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        return components;
    }
}
