package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsloom.model.Correction;
import newsloom.model.Correction.Undo;

/** All corrections that ever came; which came first decides nothing, for each says when it was made. */
final class Corrections {
    private static final Comparator<Correction> LATEST_FIRST =
            Comparator.comparing(Correction::at).thenComparing(Correction::id).reversed();

    private final Map<String, Correction> all = new HashMap<>();

    /** Whether it is new. */
    boolean add(Correction correction) {
        return all.putIfAbsent(correction.id(), correction) == null;
    }

    /** Those that are not taken back, and take nothing back, the latest first. */
    List<Correction> inForce() {
        List<Correction> inForce = new ArrayList<>();
        Set<String> undone = new HashSet<>();
        for (Correction correction : all.values().stream().sorted(LATEST_FIRST).toList()) {
            if (!undone.contains(correction.id())) {
                if (correction instanceof Undo undo) {
                    undone.add(undo.correction());
                } else {
                    inForce.add(correction);
                }
            }
        }
        return inForce;
    }
}
