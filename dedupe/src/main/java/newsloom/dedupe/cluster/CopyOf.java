package newsloom.dedupe.cluster;

import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.CopyFamilies;

/**
 * What a report copies.
 *
 * @param first of the copy family
 * @param containment how much of the shorter text stands in the longer
 */
record CopyOf(ActiveArticle first, double containment) {
    private static final double WORTH_OF_A_COPY = 5;

    /** The report is of this family from now on: its copy, or, being earlier, its new first. */
    void bindTo(ActiveArticle report) {
        PackedEvidence copied = PackedEvidence.copy(containment, WORTH_OF_A_COPY * containment);
        if (report.isBefore(first)) {
            report.explain(first.reasons());
            first.follow(report);
            first.explain(copied);
            CopyFamilies.of(report).forEach(ActiveArticle::change);
        } else {
            report.follow(first);
            report.explain(copied);
        }
    }
}
