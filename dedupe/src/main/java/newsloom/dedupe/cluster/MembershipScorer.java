package newsloom.dedupe.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.explain.EvidenceAccumulator;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.score.PairScores;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.text.Logarithm;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.model.Evidence.Kind;

/**
 * Scores a report in a story: between {@link PairScores} and all who group. A small story is the mean over its members. A
 * large one tells of its event in many pieces, so that there the members that the report fits best count: as long as it is
 * one event at all ({@link Cohesion}).
 */
final class MembershipScorer {
    private final PairScores pairs;
    private final Cohesion cohesion;
    private final EvidenceAccumulator accumulator = new EvidenceAccumulator();
    private final int members;
    private final int best;
    private final float size;
    private final float growth;
    private final int growthFrom;
    private final int growthMost;
    private final float growthDays;
    /** The scores with the members last held against, and the best of them from the best on. */
    private float[] scores = new float[64];

    private final float[] highest;

    MembershipScorer(PairScores pairs, Parameters parameters) {
        this.pairs = pairs;
        this.cohesion = new Cohesion(parameters);
        this.members = parameters.whole(Parameter.MEMBERS);
        this.best = parameters.whole(Parameter.BEST);
        this.size = parameters.number(Parameter.SIZE);
        this.growth = parameters.number(Parameter.GROWTH);
        this.growthFrom = parameters.whole(Parameter.GROWTH_FROM);
        this.growthMost = parameters.whole(Parameter.GROWTH_MOST);
        this.growthDays = parameters.number(Parameter.GROWTH_DAYS);
        this.highest = new float[best];
    }

    float score(ActiveArticle report, ActiveArticle other) {
        pairs.anchor(Float.NaN);
        return pairs.score(report, other);
    }

    float score(ActiveArticle report, OpenStory story) {
        return score(report, story, isInPieces(report, story));
    }

    /** The mean of what the reports that stand for each of two stories score in the other. */
    float bothWays(OpenStory one, OpenStory other) {
        float there = mean(latest(one), other);
        return isPlain(one) && isPlain(other)
                ? there + (bar(one.size()) - bar(other.size())) / 2
                : (there + mean(latest(other), one)) / 2;
    }

    /** Whether its score with another such story is, but for the bars, the same both ways. */
    private boolean isPlain(OpenStory story) {
        return story.size() <= best
                && story.members().stream().allMatch(member -> member.vector().isDated());
    }

    /** The mean over some reports of their scores in a story that is not theirs. */
    private float mean(List<ActiveArticle> reports, OpenStory story) {
        List<ActiveArticle> last = others(reports.get(0), story, false);
        float day = anchor(last);
        float sum = 0;
        for (int i = 0; i < reports.size(); i++) {
            ActiveArticle report = reports.get(i);
            if (isInPieces(report, story)) {
                sum += score(report, story, true);
            } else {
                pairs.anchor(day);
                sum += mean(report, last, false) + bar(report, story, false);
            }
        }
        return sum / reports.size();
    }

    /** The members that stand for a story: the last in time. */
    List<ActiveArticle> latest(OpenStory story) {
        return List.copyOf(story.members().subList(Math.max(0, story.size() - members), story.size()));
    }

    /** The score, with every part of it in an accumulator. The report and the members that count get to know each other. */
    EvidenceAccumulator explain(ActiveArticle report, OpenStory story) {
        return explain(report, story, true);
    }

    /** The same for a story that the report does not come to. */
    EvidenceAccumulator compare(ActiveArticle report, OpenStory story) {
        return explain(report, story, false);
    }

    private EvidenceAccumulator explain(ActiveArticle report, OpenStory story, boolean together) {
        boolean pieces = isInPieces(report, story);
        List<ActiveArticle> others = others(report, story, pieces);
        accumulator.clear();
        float rest = pieces ? explainBest(report, others, together) : explainAll(report, others, together);
        accumulator.enter(Kind.BAR, othersIn(story, report), bar(report, story, pieces) + rest);
        return accumulator;
    }

    /** What their mean is off by: nothing. */
    private float explainAll(ActiveArticle report, List<ActiveArticle> others, boolean together) {
        for (int i = 0; i < others.size(); i++) {
            accumulator.holdAgainst(others.get(i).header());
            explain(report, others.get(i), together);
        }
        accumulator.divide(others.size());
        return 0;
    }

    /** Of equals, others than the best may be explained: says by how much the mean of the best is more than theirs. */
    private float explainBest(ActiveArticle report, List<ActiveArticle> others, boolean together) {
        float mean = mean(report, others, true);
        float least = others.size() > best ? highest[best - 1] : Float.NEGATIVE_INFINITY;
        float sum = 0;
        int count = 0;
        for (int i = 0; i < others.size() && count < best; i++) {
            if (scores[i] >= least) {
                accumulator.holdAgainst(others.get(i).header());
                sum += explain(report, others.get(i), together);
                count++;
            }
        }
        accumulator.divide(count);
        return mean - sum / count;
    }

    private float explain(ActiveArticle report, ActiveArticle other, boolean together) {
        float score = pairs.explain(report, other, accumulator);
        if (together) {
            report.meet(other, score);
        }
        return score;
    }

    private float score(ActiveArticle report, OpenStory story, boolean pieces) {
        List<ActiveArticle> others = others(report, story, pieces);
        return others.isEmpty() ? Float.NEGATIVE_INFINITY : mean(report, others, pieces) + bar(report, story, pieces);
    }

    private boolean isInPieces(ActiveArticle report, OpenStory story) {
        return story.size() > best && cohesion.mayBeOfEvent(report, story);
    }

    /** The members a report is held against: the last in time, itself left out; of a large story its nearest, too. */
    private List<ActiveArticle> others(ActiveArticle report, OpenStory story, boolean pieces) {
        List<ActiveArticle> all = story.members();
        List<ActiveArticle> others = new ArrayList<>(
                Math.min(all.size(), members + report.neighbours().size()));
        int i = all.size() - 1;
        for (; i >= 0 && others.size() < members; i--) {
            if (all.get(i) != report) {
                others.add(all.get(i));
            }
        }
        if (pieces && i >= 0) {
            addNearest(report, story, all.get(i + 1), others);
        }
        pairs.anchor(anchor(others));
        return others;
    }

    private static void addNearest(
            ActiveArticle report, OpenStory story, ActiveArticle before, List<ActiveArticle> others) {
        for (int k = 0; k < report.neighbours().size(); k++) {
            ActiveArticle near = report.neighbours().get(k);
            if (near.story() == story && near.isBefore(before)) {
                others.add(near);
            }
        }
    }

    private float mean(ActiveArticle report, List<ActiveArticle> others, boolean pieces) {
        int count = others.size();
        scores = scores.length < count ? new float[2 * count] : scores;
        float sum = 0;
        for (int i = 0; i < count; i++) {
            scores[i] = pairs.score(report, others.get(i));
            sum += scores[i];
        }
        return pieces ? meanOfBest(count) : sum / count;
    }

    private float meanOfBest(int count) {
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < count; i++) {
            if (scores[i] > highest[best - 1]) {
                insert(scores[i]);
            }
        }
        int counted = Math.min(best, count);
        float sum = 0;
        for (int i = 0; i < counted; i++) {
            sum += highest[i];
        }
        return sum / counted;
    }

    private void insert(float score) {
        int at = best - 1;
        for (; at > 0 && highest[at - 1] < score; at--) {
            highest[at] = highest[at - 1];
        }
        highest[at] = score;
    }

    /** The mean day of the dated ones: an undated report is of the time of its story. */
    private static float anchor(List<ActiveArticle> others) {
        double sum = 0;
        int dated = 0;
        for (int i = 0; i < others.size(); i++) {
            ArticleVector vector = others.get(i).vector();
            if (vector.isDated()) {
                sum += vector.day();
                dated++;
            }
        }
        return dated == 0 ? Float.NaN : (float) (sum / dated);
    }

    /** What the size asks for: no more than that of as many as count. */
    private float bar(ActiveArticle report, OpenStory story, boolean pieces) {
        int articles = othersIn(story, report);
        return pieces ? bar(Math.min(articles, best)) + growth(report, story) : bar(articles);
    }

    private float bar(int articles) {
        return size * Logarithm.of(articles);
    }

    /** What many tell of just now is told of by one more. */
    private float growth(ActiveArticle report, OpenStory story) {
        int near = Math.min(growthMost, story.within(report.order() - growthDays, report.order() + growthDays));
        return near <= growthFrom ? 0 : growth * Logarithm.of((float) near / growthFrom);
    }

    private static int othersIn(OpenStory story, ActiveArticle report) {
        return story.size() - (report.story() == story ? 1 : 0);
    }
}
