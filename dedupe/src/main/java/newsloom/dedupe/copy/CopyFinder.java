package newsloom.dedupe.copy;

import java.util.Optional;
import java.util.function.IntFunction;

/** Finds the active article that a text is a copy of, by the shingles they share. */
public final class CopyFinder {
    private static final double LONGEST_EXTENSION = 3;

    private final CopyIndex index;
    private final IntFunction<Sketch> sketches;
    private final int leastShared;
    private final double leastJaccard;
    private final double leastContainment;

    public CopyFinder(
            CopyIndex index,
            IntFunction<Sketch> sketches,
            int leastShared,
            double leastJaccard,
            double leastContainment) {
        this.index = index;
        this.sketches = sketches;
        this.leastShared = leastShared;
        this.leastJaccard = leastJaccard;
        this.leastContainment = leastContainment;
    }

    /** The article that shares the most; of equals the one in the lowest place. */
    public Optional<Match> find(Sketch sketch) {
        Optional<Match> best = Optional.empty();
        for (int article : index.sharing(sketch, 2)) {
            Match match = new Match(article, sketch.overlap(sketches.apply(article)));
            if (match.overlap().shared() >= leastShared
                    && best.map(other -> match.beats(other)).orElse(true)) {
                best = Optional.of(match);
            }
        }
        return best;
    }

    /** Whether that much is enough for a copy. */
    public boolean isCopy(Sketch.Overlap overlap) {
        boolean roundup = overlap.ofOne() > LONGEST_EXTENSION * overlap.ofOther();
        return overlap.jaccard() >= leastJaccard || (overlap.containment() >= leastContainment && !roundup);
    }

    /** An article that shares so much. */
    public record Match(int article, Sketch.Overlap overlap) {
        boolean beats(Match other) {
            return overlap.containment() + overlap.jaccard() > other.overlap.containment() + other.overlap.jaccard();
        }
    }
}
