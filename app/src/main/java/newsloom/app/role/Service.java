package newsloom.app.role;

import java.util.Optional;
import java.util.stream.Stream;

/** What does the work of a role in this process, from its start to its end; all of them live alike. */
public interface Service extends AutoCloseable {

    void start();

    /** Why it does not do its work now, each reason in a sentence; nothing when it does. */
    Stream<String> notReady();

    /** What ended it, if it failed. */
    Optional<Throwable> failure();

    /** Whether it does no more, because it would tell other stories of the same articles now than it told. */
    default boolean isRegrouped() {
        return false;
    }

    /** Ends it, started or not, and returns when it has. */
    @Override
    void close();
}
