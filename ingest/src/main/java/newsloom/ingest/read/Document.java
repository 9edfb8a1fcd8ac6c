package newsloom.ingest.read;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;

/**
 * Foreign bytes, on their way from a fetch, a folder or an archive to a reader.
 *
 * @param contentType the header as it came
 * @param address where they were found; relative links are resolved against it
 * @param latest no date that they speak of as past can be later: they were there then
 */
public record Document(Bytes bytes, Optional<String> contentType, Optional<URI> address, Optional<Instant> latest) {
    public Document(Bytes bytes, Optional<String> contentType, Optional<URI> address) {
        this(bytes, contentType, address, Optional.empty());
    }

    public Document before(Instant time) {
        return new Document(bytes, contentType, address, Optional.of(time));
    }

    public static Document of(Fetched.Body body) {
        return new Document(body.bytes(), body.contentType(), Optional.of(body.address()));
    }
}
