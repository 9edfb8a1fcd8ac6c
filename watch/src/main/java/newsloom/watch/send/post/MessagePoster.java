package newsloom.watch.send.post;

import java.time.Duration;
import java.util.Optional;

/** Posts to the web: where {@code App} joins this module to the guarded client. Safe for several threads. */
@FunctionalInterface
public interface MessagePoster {

    /** Sends it once, follows no redirect, and returns within half a minute or so. */
    PostAnswer post(MessagePost post);

    /** What came of it. Each reason is a sentence. */
    sealed interface PostAnswer {

        /**
         * It has arrived, and something was said.
         *
         * @param retryAfter for how long nothing more is wanted
         * @param beginning of the text of the answer
         */
        record Answered(int status, Optional<Duration> retryAfter, String beginning) implements PostAnswer {}

        /** The address is none to which anything may be sent. */
        record Refused(String reason) implements PostAnswer {}

        /** It may have arrived, or not. */
        record Failed(String reason) implements PostAnswer {}
    }
}
