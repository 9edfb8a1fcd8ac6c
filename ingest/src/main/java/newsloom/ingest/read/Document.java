package newsloom.ingest.read;

import java.net.URI;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;

/**
 * Foreign bytes, on their way from a fetch, a folder or an archive to a reader.
 *
 * @param contentType the header as it came
 * @param address where they were found; relative links are resolved against it
 */
public record Document(Bytes bytes, Optional<String> contentType, Optional<URI> address) {
    public static Document of(Fetched.Body body) {
        return new Document(body.bytes(), body.contentType(), Optional.of(body.address()));
    }
}
