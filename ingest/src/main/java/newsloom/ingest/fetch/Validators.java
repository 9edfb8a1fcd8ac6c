package newsloom.ingest.fetch;

import java.util.Optional;

/**
 * What a server gave to ask with whether its answer has changed, kept with the source between two fetches.
 *
 * @param etag as the server wrote it, quotes and all
 * @param lastModified as the server wrote it; never parsed
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
