package newsloom.dedupe.copy;

import newsloom.dedupe.copy.Sketch.Overlap;

/**
 * How much two texts must share: by these bars what {@link CopyFinder} finds is judged.
 *
 * @param jaccard from what Jaccard similarity on a text is a copy
 * @param containment or from what containment of the shorter text in the longer
 * @param longer beyond how many times the length of the earlier text the new one only holds an excerpt
 * @param excerpt from what containment such a one is a copy
 */
public record CopyBars(double jaccard, double containment, double longer, double excerpt) {
    /** Whether that much is enough for a copy. */
    public boolean isCopy(Overlap overlap) {
        double least = holdsExcerpt(overlap) ? excerpt : containment;
        return isAlike(overlap) || overlap.containment() >= least;
    }

    /** Whether the new text is many times as long as the earlier one. */
    public boolean holdsExcerpt(Overlap overlap) {
        return overlap.ofOne() > longer * overlap.ofOther();
    }

    /** Whether the two are one text, and not only one a part of the other. */
    public boolean isAlike(Overlap overlap) {
        return overlap.jaccard() >= jaccard;
    }

    /** Whether much of the shorter stands in the longer, however long that is. */
    public boolean isRelated(Overlap overlap) {
        return isAlike(overlap) || overlap.containment() >= containment;
    }
}
