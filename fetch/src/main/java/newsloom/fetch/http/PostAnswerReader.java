package newsloom.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import newsloom.fetch.Posted;
import newsloom.fetch.TextDecoder;
import newsloom.fetch.WebAddress;
import newsloom.fetch.guard.RequestTarget;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;

/** Reads what is said to a POST: the status counts, and of the rest the beginning, as far as it comes. */
record PostAnswerReader(RequestTarget target, InstantSource clock) {
    private static final int MOST_BYTES = 2000;
    private static final int MOST_CHARACTERS = 500;

    Posted read(ClassicHttpResponse response) {
        int status = response.getCode();
        return status >= HttpStatus.SC_REDIRECTION && status < HttpStatus.SC_CLIENT_ERROR
                ? new Posted.Failed(redirect(response))
                : new Posted.Answered(
                        status,
                        new FreshnessReader(name -> BodyReader.headers(response, name), clock.instant())
                                .read()
                                .retryAfter(),
                        beginning(response));
    }

    /** Without the path, which may be a secret. */
    private String redirect(ClassicHttpResponse response) {
        String to = BodyReader.headers(response, "Location").stream()
                .findFirst()
                .flatMap(WebAddress::of)
                .flatMap(RequestTarget::of)
                .map(RequestTarget::origin)
                .filter(origin -> !origin.equals(target.origin()))
                .orElse("another path of its own");
        return target.host() + " answered " + response.getCode() + " and points to " + to
                + ", where nothing is sent unasked. If that is right, give the new address here.";
    }

    private static String beginning(ClassicHttpResponse response) {
        HttpEntity entity = response.getEntity();
        boolean isWanted = entity != null
                && BodyReader.headers(response, "Content-Encoding").isEmpty();
        return isWanted ? line(TextDecoder.decode(bytes(entity))) : "";
    }

    /** What breaks off behind the status takes nothing back. */
    private static byte[] bytes(HttpEntity entity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            InputStream in = entity.getContent();
            for (int next = in.read(); next >= 0 && bytes.size() < MOST_BYTES; next = in.read()) {
                bytes.write(next);
            }
        } catch (IOException brokenOff) {
            // It has said what counts.
        }
        return bytes.toByteArray();
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS);
    }
}
