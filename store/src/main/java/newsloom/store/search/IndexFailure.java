package newsloom.store.search;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.store.StoreUnavailableException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says why the search index cannot be written, and what to do: all of it passes. */
final class IndexFailure {
    private IndexFailure() {}

    static StoreUnavailableException of(Path folder, Exception cause) {
        return new StoreUnavailableException(
                "The search index " + folder + " cannot be written: " + reason(cause) + ". " + remedy(cause), cause);
    }

    /** Whether what is there has to be thrown away. */
    static boolean isDamage(Exception failure) {
        return causes(failure).anyMatch(CorruptIndexException.class::isInstance);
    }

    private static String reason(Exception failure) {
        Throwable deepest = causes(failure).reduce((cause, deeper) -> deeper).orElse(failure);
        if (deepest instanceof LockObtainFailedException) {
            return String.valueOf(deepest.getMessage());
        }
        // Lucene tells of a lock file that it does not find, and only beside it why it could not make one.
        return Stream.of(deepest.getSuppressed()).findFirst().orElse(deepest).toString();
    }

    private static String remedy(Exception failure) {
        if (isDamage(failure)) {
            return "It is thrown away and built anew.";
        }
        return failure instanceof LockObtainFailedException
                ? "One process does at a time: stop that one, or choose another folder with --data."
                : "Make room on its disk, and let this user write there.";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
