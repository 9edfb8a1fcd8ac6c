package newsloom.app.service;

import java.util.List;
import java.util.Optional;
import newsloom.app.failure.CannotRun;

/** Finds the id that a person typed whole or only began: the services take either. */
public final class IdBeginning {
    private IdBeginning() {}

    /**
     * The id itself if it is among these, else the only one that begins so.
     *
     * @param ids those that begin with what was typed
     * @param kind what has these ids, such as “story”, for the sentence that says that several begin so
     */
    public static Optional<String> whole(String typed, List<String> ids, String kind) {
        if (ids.contains(typed)) {
            return Optional.of(typed);
        }
        if (ids.size() > 1) {
            throw new CannotRun("The id of more than one " + kind + " begins with " + typed + ": "
                    + String.join(", ", ids.subList(0, 2)) + (ids.size() > 2 ? " …" : "") + ". Type more of it.");
        }
        return ids.stream().findFirst();
    }
}
