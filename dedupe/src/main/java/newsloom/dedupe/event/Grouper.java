package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.List;
import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;

/** Puts every report into the story it scores best in, or into a new one, and says why. */
final class Grouper {
    private static final int LINES_OF_EVIDENCE = 10;
    private static final float WORTH_NAMING = -3;

    private final PairScorer scorer;
    private final ReportIndex index;
    private final Stories stories;
    private final int members;
    private final float size;
    private final float bar;

    Grouper(PairScorer scorer, ReportIndex index, Stories stories, Parameters parameters) {
        this.scorer = scorer;
        this.index = index;
        this.stories = stories;
        this.members = parameters.whole(Parameter.MEMBERS);
        this.size = parameters.number(Parameter.SIZE);
        this.bar = parameters.number(Parameter.BAR);
        localShare = parameters.number(Parameter.LOCAL); localCosine = parameters.number(Parameter.LOCAL_COSINE); localFrom = parameters.whole(Parameter.LOCAL_FROM);
    }

    void place(Report report) {
        List<OpenStory> near = index.nearest(report);
        localize(report, near);
        Ranking ranking = rank(report, near);
        if (ranking.bestScore() > bar) {
            join(report, ranking.best(), ranking);
        } else {
            stories.put(report, stories.found(report));
            report.reasons = Reasons.alone(runnerUp(ranking.best(), ranking.bestScore(), bar));
        }
        index.add(report);
    }

    /** A copy goes where its original is, whatever else it resembles; it still becomes findable. */
    void placeCopy(Report report, Report original, double containment, double weight) {
        index.nearest(report);
        stories.put(report, original.story);
        report.reasons = Reasons.copy(containment, weight);
        index.add(report);
    }

    Ranking rank(Report report, Iterable<OpenStory> candidates) {
        Ranking ranking = Ranking.EMPTY;
        for (OpenStory story : candidates) {
            ranking = ranking.with(story, score(report, story));
        }
        return ranking;
    }

    float localShare, localCosine; int localFrom;
    void localize(Report report, Iterable<OpenStory> candidates) {
        if (localShare == 0) return;
        Profile p = report.profile;
        int n = 0;
        int[] counts = new int[p.terms().length];
        for (OpenStory s : candidates) {
            if (s.best < localCosine) continue;
            n++;
            Profile q = s.nearest.profile;
            for (int i = 0, j = 0; i < counts.length && j < q.terms().length; ) {
                if (p.terms()[i] < q.terms()[j]) i++; else if (p.terms()[i] > q.terms()[j]) j++; else { counts[i]++; i++; j++; }
            }
        }
        if (n < localFrom) return;
        float[] g = p.weights();
        for (int i = 0; i < g.length; i++) g[i] *= counts[i] <= 1 ? 1 : 1 - localShare * (counts[i] - 1) / (n - 1);
    }

    /** The mean over a story's last members, less what its size asks for. */
    float score(Report report, OpenStory story) {
        float sum = 0;
        int held = 0;
        List<Report> others = story.members();
        scorer.anchor(anchor(report, others));
        for (int i = others.size() - 1; i >= 0 && held < members; i--) {
            if (others.get(i) != report) {
                sum += scorer.score(report.profile, others.get(i).profile);
                held++;
            }
        }
        return held == 0 ? Float.NEGATIVE_INFINITY : sum / held + sizeTerm(report, story);
    }

    /** The mean day of the dated members: an undated report is of the time of its story. */
    private float anchor(Report report, List<Report> others) {
        double sum = 0;
        int dated = 0;
        for (int i = Math.max(0, others.size() - members); i < others.size(); i++) {
            if (others.get(i) != report && others.get(i).profile.isDated()) {
                sum += others.get(i).profile.day();
                dated++;
            }
        }
        return dated == 0 ? Float.NaN : (float) (sum / dated);
    }

    private float sizeTerm(Report report, OpenStory story) {
        int others = story.size() - (report.story == story ? 1 : 0);
        return size * (float) StrictMath.log(others);
    }

    void join(Report report, OpenStory story, Ranking ranking) {
        Ledger ledger = hold(report, story);
        String second = ranking.second() == OpenStory.NONE
                ? ""
                : runnerUp(ranking.second(), ranking.secondScore(), ranking.bestScore());
        report.reasons = ledger.reasons(LINES_OF_EVIDENCE, second);
        if (story.size() == 1 && story.members().get(0).reasons.kinds().length == 0) {
            story.members().get(0).reasons = ledger.reasons(LINES_OF_EVIDENCE, "");
        }
        stories.put(report, story);
    }

    /** Explains again why a report is where it is; for those whose story changed around them. */
    void explain(Report report) {
        if (!report.isCopy()) {
            report.reasons = report.story.size() == 1
                    ? Reasons.ALONE
                    : hold(report, report.story).reasons(LINES_OF_EVIDENCE, "");
        }
    }

    private Ledger hold(Report report, OpenStory story) {
        Ledger ledger = new Ledger();
        int held = 0;
        List<Report> others = story.members();
        scorer.anchor(anchor(report, others));
        for (int i = others.size() - 1; i >= 0 && held < members; i--) {
            Report other = others.get(i);
            if (other != report) {
                report.meet(other, scorer.explain(report.profile, other.profile, ledger));
                held++;
            }
        }
        ledger.divide(held);
        ledger.enter(
                newsloom.model.Evidence.Kind.BAR,
                story.size() - (report.story == story ? 1 : 0),
                sizeTerm(report, story));
        return ledger;
    }

    private static String runnerUp(OpenStory story, float score, float won) {
        if (story == OpenStory.NONE || score < WORTH_NAMING) {
            return "";
        }
        return String.format(
                java.util.Locale.ROOT,
                "next best: “%s” (%s) at %+.2f, %.2f below",
                story.headline(),
                story.id,
                score,
                won - score);
    }

    /** The best and the second best of the stories a report was held against. */
    record Ranking(OpenStory best, float bestScore, OpenStory second, float secondScore) {
        static final Ranking EMPTY =
                new Ranking(OpenStory.NONE, Float.NEGATIVE_INFINITY, OpenStory.NONE, Float.NEGATIVE_INFINITY);

        Ranking with(OpenStory story, float score) {
            if (score > bestScore) {
                return new Ranking(story, score, best, bestScore);
            }
            return score > secondScore ? new Ranking(best, bestScore, story, score) : this;
        }
    }

    float pair(Report a, Report b) { scorer.anchor(Float.NaN); scorer.timeless = !Boolean.getBoolean("timed"); float z = scorer.score(a.profile, b.profile); scorer.timeless = false; return z; }

    List<Report> tail(OpenStory story) {
        return new ArrayList<>(story.members().subList(Math.max(0, story.size() - members), story.size()));
    }
}
