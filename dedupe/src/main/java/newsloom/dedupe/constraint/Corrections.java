package newsloom.dedupe.constraint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.Correction;

/** All corrections that ever came; which came first decides nothing, for each says when it was made. */
final class Corrections {
    private final Map<String, Correction> all = new HashMap<>();

    /** Whether it is new. */
    boolean add(Correction correction) {
        return all.putIfAbsent(correction.id(), correction) == null;
    }

    /** The latest first. */
    List<Correction> inForce() {
        return Correction.inForce(all.values());
    }
}
