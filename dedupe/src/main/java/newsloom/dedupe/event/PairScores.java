package newsloom.dedupe.event;

import newsloom.dedupe.Parameters;
import org.jspecify.annotations.Nullable;

/** The scores of pairs of reports, each worked out once: between the {@link PairScorer} and all who group by scores. */
final class PairScores {
    private final PairScorer scorer;
    private final PairMemory memory = new PairMemory();
    private float anchor = Float.NaN;
    private @Nullable Report fresh;

    PairScores(Parameters parameters) {
        this.scorer = new PairScorer(parameters);
    }

    /** From now on, what is undated in a story is held to be of this day, in days since 1970; NaN for none. */
    void anchor(float day) {
        anchor = day;
    }

    /** Until the next call, none of the pairs asked for with this report can be remembered, and so none is searched for. */
    void isNew(@Nullable Report report) {
        fresh = report;
    }

    float score(Report x, Report y) {
        return isAnchored(x, y) ? scorer.score(x.profile, y.profile, anchor) : memory.score(remember(x, y));
    }

    /** The score by which stories are split; see {@link PairScorer#scoreForSplit}. */
    float scoreForSplit(Report x, Report y) {
        return memory.scoreForSplit(remember(x, y));
    }

    /** The score, with every part of it entered in the ledger. */
    float explain(Report x, Report y, Ledger ledger) {
        return scorer.explain(x.profile, y.profile, anchor, ledger);
    }

    /** Is told how many reports there are, for as many pairs are worth remembering. */
    void expect(int reports) {
        memory.makeRoom(reports);
    }

    /** Forgets the scores of a report whose text is about to change. */
    void forget(Report report) {
        memory.forget(report);
    }

    /** Forgets all: reports have other slots from now on. */
    void forget() {
        memory.clear();
    }

    private boolean isAnchored(Report x, Report y) {
        return x.profile.isDated() && !y.profile.isDated() && !Float.isNaN(anchor);
    }

    private int remember(Report x, Report y) {
        int place = memory.place(x, y);
        if (x == fresh || !memory.holds(place, x, y)) {
            float score = scorer.score(x.profile, y.profile, Float.NaN);
            memory.put(place, x, y, score, scorer.scoreForSplit());
        }
        return place;
    }
}
