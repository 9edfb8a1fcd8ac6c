package newsloom.dedupe.score;

import newsloom.dedupe.explain.EvidenceAccumulator;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.EngineCounters;
import org.jspecify.annotations.Nullable;

/** The scores of pairs of reports, each worked out once: between the {@link PairScorer} and all who group by scores. */
public final class PairScores {
    private final PairScorer scorer;
    private final PairScoreCache memory = new PairScoreCache();
    private final EngineCounters counters;
    private float anchor = Float.NaN;
    private @Nullable ActiveArticle fresh;

    public PairScores(EngineCounters counters, Parameters parameters) {
        this.counters = counters;
        this.scorer = new PairScorer(parameters);
    }

    /** From now on, what is undated in a story is held to be of this day, in days since 1970; NaN for none. */
    public void anchor(float day) {
        anchor = day;
    }

    /** Until the next call, none of the pairs asked for with this report can be remembered, and so none is searched for. */
    public void isNew(@Nullable ActiveArticle report) {
        fresh = report;
    }

    public float score(ActiveArticle x, ActiveArticle y) {
        counters.countComparison();
        return isAnchored(x, y) ? scorer.score(x.vector(), y.vector(), anchor) : memory.score(remember(x, y));
    }

    /** The score by which stories are split; see {@link PairScorer#scoreForSplit}. */
    public float scoreForSplit(ActiveArticle x, ActiveArticle y) {
        counters.countComparison();
        return memory.scoreForSplit(remember(x, y));
    }

    /** The score, with every part of it entered in the accumulator. */
    public float explain(ActiveArticle x, ActiveArticle y, EvidenceAccumulator accumulator) {
        counters.countComparison();
        return scorer.explain(x.vector(), y.vector(), anchor, accumulator);
    }

    /** Is told how many reports there are, for as many pairs are worth remembering. */
    public void expect(int reports) {
        memory.makeRoom(reports);
    }

    /** Forgets the scores of a report whose text is about to change. */
    public void forget(ActiveArticle report) {
        memory.forget(report);
    }

    /** Forgets all: reports have other slots from now on. */
    public void forget() {
        memory.clear();
    }

    private boolean isAnchored(ActiveArticle x, ActiveArticle y) {
        return x.vector().isDated() && !y.vector().isDated() && !Float.isNaN(anchor);
    }

    private int remember(ActiveArticle x, ActiveArticle y) {
        int place = memory.place(x, y);
        if (x == fresh || !memory.holds(place, x, y)) {
            float score = scorer.score(x.vector(), y.vector(), Float.NaN);
            memory.put(place, x, y, score, scorer.scoreForSplit());
        }
        return place;
    }
}
