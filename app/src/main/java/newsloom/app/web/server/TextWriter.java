package newsloom.app.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import newsloom.app.web.http.WebAnswer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes a whole answer, compressed where that is worth it, with what keeps a browser from doing anything else with it. */
final class TextWriter {
    private static final int WORTH_IT = 1_400;

    /** Nothing but our own files is loaded or run, and nobody frames a page. */
    private static final Map<String, String> SAFE = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            // With no-referrer a browser would not say of a form of ours either where it comes from.
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final Request request;
    private final Response response;

    TextWriter(Request request, Response response) {
        this.request = request;
        this.response = response;
    }

    static void safe(HttpFields.Mutable headers) {
        SAFE.forEach(headers::put);
    }

    void write(WebAnswer.Text answer, Callback callback) throws IOException {
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(answer.status());
        safe(headers);
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        answer.headers().forEach(headers::put);
        byte[] body = answer.body().getBytes(UTF_8);
        if (body.length > WORTH_IT) {
            headers.put(HttpHeader.VARY, "Accept-Encoding");
            if (takesGzip()) {
                headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
                body = gzip(body);
            }
        }
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private boolean takesGzip() {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))
                .filter(codings -> codings.matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*"))
                .isPresent();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
