package newsloom.app.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsloom.app.web.http.HttpMethod;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** Reads a whole request, as far as it may be long. */
final class RequestReader {
    private static final int MOST_BYTES = 1 << 20;

    private RequestReader() {}

    /** What came of it. */
    sealed interface Reading {
        record Read(WebRequest request) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    static Reading read(Request request) throws IOException {
        Optional<HttpMethod> method = method(request);
        if (method.isEmpty()) {
            return refused(405, "Not to be asked like this", "Newsloom knows GET, POST, PUT and DELETE.");
        }
        byte[] body;
        try (InputStream content = Content.Source.asInputStream(request)) {
            body = content.readNBytes(MOST_BYTES + 1);
        }
        if (body.length > MOST_BYTES) {
            return refused(413, "Too long", "At most 1 MiB may be sent.");
        }
        try {
            return new Reading.Read(new WebRequest(
                    method.get(),
                    request.getHttpURI().getDecodedPath(),
                    query(request),
                    headers(request),
                    new String(body, UTF_8),
                    Request.getRemoteAddr(request)));
        } catch (HttpException.RuntimeException | IllegalArgumentException e) {
            return refused(400, "Not an address", "The address that was asked for is not well formed.");
        }
    }

    private static Optional<HttpMethod> method(Request request) {
        String name = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return Arrays.stream(HttpMethod.values())
                .filter(method -> method.name().equals(name))
                .findFirst();
    }

    private static Map<String, List<String>> query(Request request) {
        Map<String, List<String>> query = new TreeMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request, UTF_8)) {
            query.put(field.getName(), field.getValues());
        }
        return query;
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaders()
                .forEach(field -> headers.putIfAbsent(
                        field.getName().toLowerCase(Locale.ROOT),
                        Optional.ofNullable(field.getValue()).orElse("")));
        return headers;
    }

    private static Reading refused(int status, String title, String detail) {
        return new Reading.Refused(new Problem(status, title, detail));
    }
}
