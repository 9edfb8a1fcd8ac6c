package newsloom.watch.send;

import java.time.Duration;
import java.util.Optional;

/** What came of sending a message: all that can be expected, so none of it is an exception. Each answer is a sentence. */
public sealed interface SendOutcome {

    String answer();

    /** It has arrived. */
    record Sent(String answer) implements SendOutcome {}

    /**
     * It has not, but may.
     *
     * @param after until when nothing shall be sent there at all, where that was said
     */
    record Later(String answer, Optional<Duration> after) implements SendOutcome {

        public static Later because(String answer) {
            return new Later(answer, Optional.empty());
        }
    }

    /** This message never will. */
    record Refused(String answer) implements SendOutcome {}

    /** Nothing is received there any more. */
    record Gone(String answer) implements SendOutcome {}
}
