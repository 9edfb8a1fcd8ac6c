package newsloom.fetch;

import java.util.Optional;

/**
 * The validators of a response (RFC 9110, 8.8), kept with the source between two fetches: sent back, they make a request
 * conditional.
 *
 * @param etag as the server wrote it, quotes and all
 * @param lastModified as the server wrote it; never parsed
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** They are kept with the source, and sent back: nothing of another kind, and not without end. */
    private static final String SENDABLE = "[\\x20-\\x7e\\x80-\\xff]{1,1024}";

    public Validators {
        etag = etag.filter(written -> written.matches(SENDABLE));
        lastModified = lastModified.filter(written -> written.matches(SENDABLE));
    }

    public boolean areNone() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
