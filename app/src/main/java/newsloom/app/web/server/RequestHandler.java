package newsloom.app.web.server;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import newsloom.app.failure.KnownFailures;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.http.WebRequest;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a request of what Jetty took in, and an answer of ours one of Jetty's. */
final class RequestHandler extends Handler.Abstract {
    private static final Logger logger = LoggerFactory.getLogger(RequestHandler.class);

    private final Function<WebRequest, WebAnswer> answering;

    RequestHandler(Function<WebRequest, WebAnswer> answering) {
        this.answering = answering;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        WebAnswer answer = answer(request);
        if (answer instanceof WebAnswer.Stream stream) {
            new EventWriter(request, response, callback).begin(stream.events());
        } else {
            new TextWriter(request, response).write((WebAnswer.Text) answer, callback);
        }
        return true;
    }

    private WebAnswer answer(Request request) throws IOException {
        RequestReader.Reading reading = RequestReader.read(request);
        return reading instanceof RequestReader.Reading.Refused refused
                ? refused.problem().answer()
                : answer(((RequestReader.Reading.Read) reading).request());
    }

    private WebAnswer answer(WebRequest request) {
        try {
            return answering.apply(request);
        } catch (RuntimeException e) {
            Optional<String> known = KnownFailures.sentence(e);
            if (known.isEmpty()) {
                logger.error("Please report this: {} {} failed.", request.method(), request.path(), e);
            }
            return known.map(sentence -> new Problem(503, "It cannot be had now", sentence))
                    .orElseGet(() -> new Problem(
                            500, "A fault of Newsloom", "The log of the process says what failed. Please report this."))
                    .answer();
        }
    }
}
