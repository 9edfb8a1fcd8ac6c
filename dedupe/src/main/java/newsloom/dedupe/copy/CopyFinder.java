package newsloom.dedupe.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Finds the active articles that a text may be a copy of, by the shingles they share. */
public final class CopyFinder {
    private final CopyIndex index;
    private final IntFunction<Sketch> sketches;
    private final int leastShared;

    /** @param leastShared how many sampled shingles a copy shares at least */
    public CopyFinder(CopyIndex index, IntFunction<Sketch> sketches, int leastShared) {
        this.index = index;
        this.sketches = sketches;
        this.leastShared = leastShared;
    }

    /** The articles that share enough to be looked at, those that share the most first; of equals the lower place first. */
    public List<Match> find(Sketch sketch) {
        List<Match> matches = new ArrayList<>();
        for (int article : index.sharing(sketch, 2)) {
            Match match = new Match(article, sketch.overlap(sketches.apply(article)));
            if (match.overlap().shared() >= leastShared) {
                matches.add(match);
            }
        }
        matches.sort(Comparator.comparingDouble(Match::closeness).reversed());
        return matches;
    }

    /** An article that shares so much. */
    public record Match(int article, Sketch.Overlap overlap) {
        double closeness() {
            return overlap.containment() + overlap.jaccard();
        }
    }
}
