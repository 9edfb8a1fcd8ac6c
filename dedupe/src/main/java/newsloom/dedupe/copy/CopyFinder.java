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
    private final double leastJaccard;
    private final double leastContainment;
    private final double mostLonger;
    private final double leastOfExcerpt;

    public CopyFinder(
            CopyIndex index,
            IntFunction<Sketch> sketches,
            int leastShared,
            double leastJaccard,
            double leastContainment,
            double mostLonger,
            double leastOfExcerpt) {
        this.index = index;
        this.sketches = sketches;
        this.leastShared = leastShared;
        this.leastJaccard = leastJaccard;
        this.leastContainment = leastContainment;
        this.mostLonger = mostLonger;
        this.leastOfExcerpt = leastOfExcerpt;
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

    /** Whether that much is enough for a copy. */
    public boolean isCopy(Sketch.Overlap overlap) {
        double least = holdsExcerpt(overlap) ? leastOfExcerpt : leastContainment;
        return overlap.jaccard() >= leastJaccard || overlap.containment() >= least;
    }

    /** Whether the new text is many times as long as the earlier one. */
    public boolean holdsExcerpt(Sketch.Overlap overlap) {
        return overlap.ofOne() > mostLonger * overlap.ofOther();
    }

    /** Whether the two are one text, and not only one a part of the other. */
    public boolean isAlike(Sketch.Overlap overlap) {
        return overlap.jaccard() >= leastJaccard;
    }

    /** Whether much of the shorter stands in the longer, however long that is. */
    public boolean isRelated(Sketch.Overlap overlap) {
        return isAlike(overlap) || overlap.containment() >= leastContainment;
    }

    /** An article that shares so much. */
    public record Match(int article, Sketch.Overlap overlap) {
        double closeness() {
            return overlap.containment() + overlap.jaccard();
        }
    }
}
