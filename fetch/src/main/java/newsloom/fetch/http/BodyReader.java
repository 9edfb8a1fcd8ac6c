package newsloom.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import newsloom.fetch.Bytes;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;

/** Takes the body out of a response: decompressed, and within its limit while it is read. */
final class BodyReader {
    /** What a server may send on without anyone reading it, and its connection still be kept. */
    private static final int LEFT_OVER = 1 << 15;

    private final BodyLimit limit;

    BodyReader(BodyLimit limit) {
        this.limit = limit;
    }

    Bytes read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Bytes(new byte[0]);
        }
        if (entity.getContentLength() > limit.bytes() && !limit.truncates()) {
            throw new ContentDecoder.TooLarge(limit.bytes());
        }
        return read(entity.getContent(), headers(response, "Content-Encoding"));
    }

    /** Reads what nobody wants of a body, if that cannot take long, so that the connection can be kept; whether it was. */
    static boolean drain(ClassicHttpResponse response) {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return true;
        }
        boolean isTaken = response.getCode() == HttpStatus.SC_OK;
        return (isTaken || isShort(entity)) && drain(entity);
    }

    private static boolean isShort(HttpEntity entity) {
        return entity.getContentLength() >= 0 && entity.getContentLength() < LEFT_OVER;
    }

    private static boolean drain(HttpEntity entity) {
        try {
            return entity.getContent().readNBytes(LEFT_OVER).length < LEFT_OVER;
        } catch (IOException e) {
            return false;
        }
    }

    static List<String> headers(ClassicHttpResponse response, String name) {
        return Stream.of(response.getHeaders(name))
                .map(Header::getValue)
                .map(value -> value == null ? "" : value)
                .toList();
    }

    private Bytes read(InputStream wire, List<String> codings) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream plain = ContentDecoder.decode(new Unclosed(wire), codings, limit.bytes())) {
            plain.transferTo(body);
        } catch (IOException e) {
            if (!limit.truncates()
                    || FailureMessages.find(e, ContentDecoder.TooLarge.class).isEmpty()) {
                throw e;
            }
        }
        return new Bytes(body.toByteArray());
    }

    /** Closing the stream of an answer would read it to its end, however far that is. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The answer itself is closed.
        }
    }
}
