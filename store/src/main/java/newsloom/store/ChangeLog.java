package newsloom.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.LoggedChange;

/** What has become of the rows that are read, numbered in the order in which it became visible. */
public interface ChangeLog {

    /** By what this log is told from that of another database, or of one that took the place of this: numbers come again. */
    String changeLogId();

    /** The number of the last change; 0 before the first. */
    long lastChange();

    /**
     * The changes after that number, in their order; absent when some of them are forgotten, and the reader has to begin with
     * the rows as they are.
     *
     * @param limit at most so many
     */
    Optional<List<LoggedChange>> changes(long after, int limit);

    /** Forgets the changes up to the last one that arrived before that time; says how many. */
    int forgetChanges(Instant before);
}
