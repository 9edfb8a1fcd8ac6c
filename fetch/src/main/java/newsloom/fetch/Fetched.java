package newsloom.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** What came of a request, on its way to whoever made it: all that can be expected, so none of it is an exception. */
public sealed interface Fetched {

    /**
     * An answer, decompressed and within bounds.
     *
     * @param address where it was found in the end, after all redirects; without user and password
     * @param movedTo where to ask from now on: how far permanent redirects led before any other; never from https to http
     * @param contentType the header as it came
     */
    record Body(
            URI address,
            Optional<URI> movedTo,
            Optional<String> contentType,
            Bytes bytes,
            Validators validators,
            Freshness freshness)
            implements Fetched {}

    /** Nothing new since the validators that were sent. {@code movedTo} as with a body. */
    record NotModified(Optional<URI> movedTo, Freshness freshness) implements Fetched {}

    /** We did not ask, or broke off: robots.txt, an address that is not public, an answer too large. {@code reason} is a sentence. */
    record Refused(RefusalReason kind, String reason) implements Fetched {}

    /** The server did not give it: a status, silence, a broken answer. {@code reason} is a sentence. */
    record Failed(OptionalInt status, String reason, Freshness freshness) implements Fetched {}
}
