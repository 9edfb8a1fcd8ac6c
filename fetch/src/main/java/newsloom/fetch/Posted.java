package newsloom.fetch;

import java.time.Duration;
import java.util.Optional;

/** What came of a POST, on its way to whoever made it: all that can be expected, so none of it is an exception. */
public sealed interface Posted {

    /**
     * The server has it, and says something.
     *
     * @param retryAfter for how long nothing more is wanted, where it says so
     * @param beginning of the text of its answer, on one line, at most 500 characters
     */
    record Answered(int status, Optional<Duration> retryAfter, String beginning) implements Posted {}

    /** Nothing was sent: the address is none of the web, or not public. {@code reason} is a sentence. */
    record Refused(String reason) implements Posted {}

    /**
     * It may have arrived or not: silence, a broken answer; or it was sent elsewhere, where we do not follow. {@code reason}
     * is a sentence.
     */
    record Failed(String reason) implements Posted {}
}
