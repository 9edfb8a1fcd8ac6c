package newsloom.store.sql;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which generation is read, and the rows of the others, inside a transaction that someone else began. */
final class SqlGenerations {
    /** Whoever has not heard of a later one yet must not take its rows away. */
    private static final String GIVEN_UP = " WHERE generation > (SELECT number FROM generation)"
            + " AND generation < :latest AND generation NOT IN (<made>)";

    private static final String FORMER = " WHERE generation < (SELECT number FROM generation)";

    private final Handle handle;

    SqlGenerations(Handle handle) {
        this.handle = handle;
    }

    /** The number of the generation that is read. */
    int current() {
        return handle.createQuery("SELECT number FROM generation")
                .mapTo(int.class)
                .one();
    }

    int latest() {
        return handle.createQuery(
                        "SELECT MAX(number) FROM (SELECT number FROM generation UNION ALL"
                                + " SELECT MAX(generation) FROM stories UNION ALL SELECT MAX(generation) FROM memberships) AS made")
                .mapTo(int.class)
                .one();
    }

    /**
     * A step on the way to another generation's turn, which comes when there is no more to carry over.
     *
     * @param after the last story that was carried over
     * @return the last that is now; none when it is that generation's turn
     */
    Optional<String> activate(int generation, String after) {
        handle.execute("UPDATE generation SET number = number"); // whoever writes stories waits for the end of this
        int read = current();
        if (read >= generation) {
            return Optional.empty();
        }
        Optional<String> last =
                new CarriedStories(handle, generation, new SqlStoryWriter(handle, generation)).carry(read, after);
        if (last.isEmpty()) {
            handle.execute("UPDATE generation SET number = ?", generation);
            new SqlChangeLog(handle).appendSwitch();
        }
        return last;
    }

    int keepMade(Collection<Integer> made) {
        return forget("memberships", made) + forget("stories", made);
    }

    int dropFormer() {
        handle.execute("DELETE FROM memberships" + FORMER);
        int stories = handle.createQuery(
                        "SELECT COUNT(*) FROM stories" + FORMER + " AND until_change IS NULL AND merged_into IS NULL")
                .mapTo(int.class)
                .one();
        handle.execute("DELETE FROM stories" + FORMER);
        return stories;
    }

    private int forget(String table, Collection<Integer> made) {
        return handle.createUpdate("DELETE FROM " + table + GIVEN_UP)
                .bind("latest", Collections.max(made))
                .bindList("made", made)
                .execute();
    }
}
