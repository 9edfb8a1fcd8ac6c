package newsloom.dedupe.cluster;

import java.util.ArrayList;
import java.util.List;
import newsloom.dedupe.constraint.Constraints;
import newsloom.dedupe.explain.EvidenceAccumulator;
import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.explain.RunnerUp;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.score.PairScores;
import newsloom.dedupe.search.CandidateIndex;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStories;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.text.Logarithm;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.model.Evidence.Kind;

/** Puts every report into the story it scores best in, or into a new one, and says why. */
final class StoryScorer {
    private static final int LINES_OF_EVIDENCE = 10;
    private static final float WORTH_NAMING = -3;

    private final PairScores pairs;
    private final CandidateIndex index;
    private final LocalIdf contrast;
    private final OpenStories stories;
    private final EngineCounters tally;
    private final Constraints bonds;
    private final EvidenceAccumulator ledger = new EvidenceAccumulator();
    private final Prefetch lookahead;
    private final int members;
    private final float size;
    private final float bar;

    StoryScorer(
            PairScores pairs,
            CandidateIndex index,
            OpenStories stories,
            Constraints bonds,
            EngineCounters tally,
            Parameters parameters) {
        this.pairs = pairs;
        this.index = index;
        this.contrast = new LocalIdf(parameters);
        this.stories = stories;
        this.tally = tally;
        this.bonds = bonds;
        this.members = parameters.whole(Parameter.MEMBERS);
        this.lookahead = new Prefetch(members);
        this.size = parameters.number(Parameter.SIZE);
        this.bar = parameters.number(Parameter.BAR);
    }

    void place(ActiveArticle report) {
        Ranking ranking = look(report);
        if (ranking.bestScore() > bar) {
            join(report, ranking);
        } else {
            stories.put(report, stories.found(report));
            report.reasons = PackedEvidence.alone(runnerUp(ranking.best(), ranking.bestScore(), bar));
        }
        index.add(report);
    }

    /** What belongs to a story whatever else it resembles goes there; it still becomes findable. */
    void placeWith(ActiveArticle report, OpenStory story) {
        index.nearest(report);
        stories.put(report, story);
        index.add(report);
    }

    /** The stories that would have a report, and may. */
    Ranking look(ActiveArticle report) {
        List<OpenStory> around = index.nearest(report);
        contrast.apply(report.profile, around);
        lookahead.fetch(around);
        pairs.isNew(report);
        Ranking ranking = rank(
                report,
                report.bond == null
                        ? around
                        : around.stream()
                                .filter(story -> bonds.allow(report, story))
                                .toList());
        pairs.isNew(null);
        return ranking;
    }

    /** From now on, what resembles this report finds it. */
    void find(ActiveArticle report) {
        index.add(report);
    }

    /** From now on, nothing finds it: its text is about to change. */
    void lose(ActiveArticle report) {
        index.remove(report);
        pairs.forget(report);
        report.neighbours.forget(report);
    }

    /** Finds these from now on, and only these. */
    void keep(List<ActiveArticle> reports) {
        pairs.forget();
        index.clear();
        reports.forEach(index::add);
    }

    Ranking rank(ActiveArticle report, Iterable<OpenStory> candidates) {
        Ranking ranking = Ranking.EMPTY;
        for (OpenStory story : candidates) {
            tally.candidates++;
            ranking = ranking.with(story, score(report, story));
        }
        return ranking;
    }

    float score(ActiveArticle report, ActiveArticle other) {
        pairs.anchor(Float.NaN);
        return pairs.score(report, other);
    }

    /** The mean over a story's last members, less what its size asks for. */
    float score(ActiveArticle report, OpenStory story) {
        List<ActiveArticle> others = lastOthers(report, story);
        pairs.anchor(anchor(others));
        float sum = 0;
        for (int i = 0; i < others.size(); i++) {
            sum += pairs.score(report, others.get(i));
        }
        return others.isEmpty() ? Float.NEGATIVE_INFINITY : sum / others.size() + sizeTerm(report, story);
    }

    /** The mean over some reports of their scores in a story that is not theirs. */
    float mean(List<ActiveArticle> reports, OpenStory story) {
        List<ActiveArticle> others = latest(story);
        pairs.anchor(anchor(others));
        float sum = 0;
        for (int i = 0; i < reports.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                sum += pairs.score(reports.get(i), others.get(j));
            }
        }
        return sum / reports.size() / others.size() + sizeTerm(story.size());
    }

    /** The members that others are held against: the last in time. */
    List<ActiveArticle> latest(OpenStory story) {
        return List.copyOf(story.members().subList(Math.max(0, story.size() - members), story.size()));
    }

    /** Says anew why the members that repair moved, or moved away from, are where they are. */
    void explain(OpenStory story) {
        for (ActiveArticle report : story.members()) {
            if (report.unexplained) {
                report.unexplained = false;
                explain(report);
            }
        }
    }

    private void explain(ActiveArticle report) {
        if (!report.isCopy()) {
            report.reasons = report.story.size() == 1
                    ? PackedEvidence.ALONE
                    : hold(report, report.story).reasons(LINES_OF_EVIDENCE, RunnerUp.NONE);
        }
    }

    private void join(ActiveArticle report, Ranking ranking) {
        OpenStory story = ranking.best();
        hold(report, story);
        report.reasons = ledger.reasons(
                LINES_OF_EVIDENCE, runnerUp(ranking.second(), ranking.secondScore(), ranking.bestScore()));
        ActiveArticle founder = story.members().get(0);
        if (story.size() == 1 && founder.reasons.isEmpty()) {
            founder.reasons = ledger.reasons(LINES_OF_EVIDENCE, RunnerUp.NONE);
        }
        stories.put(report, story);
    }

    private EvidenceAccumulator hold(ActiveArticle report, OpenStory story) {
        ledger.clear();
        List<ActiveArticle> others = lastOthers(report, story);
        pairs.anchor(anchor(others));
        for (ActiveArticle other : others) {
            report.meet(other, pairs.explain(report, other, ledger));
        }
        ledger.divide(others.size());
        ledger.enter(Kind.BAR, othersIn(story, report), sizeTerm(report, story));
        return ledger;
    }

    /** The members a report is held against: the last in time, itself left out. */
    private List<ActiveArticle> lastOthers(ActiveArticle report, OpenStory story) {
        List<ActiveArticle> all = story.members();
        List<ActiveArticle> others = new ArrayList<>(Math.min(all.size(), members));
        for (int i = all.size() - 1; i >= 0 && others.size() < members; i--) {
            if (all.get(i) != report) {
                others.add(all.get(i));
            }
        }
        return others;
    }

    /** The mean day of the dated ones: an undated report is of the time of its story. */
    private static float anchor(List<ActiveArticle> others) {
        double sum = 0;
        int dated = 0;
        for (int i = 0; i < others.size(); i++) {
            ArticleVector profile = others.get(i).profile;
            if (profile.isDated()) {
                sum += profile.day();
                dated++;
            }
        }
        return dated == 0 ? Float.NaN : (float) (sum / dated);
    }

    private float sizeTerm(ActiveArticle report, OpenStory story) {
        return sizeTerm(othersIn(story, report));
    }

    private float sizeTerm(int articles) {
        return articles == 0 ? 0 : size * Logarithm.of(articles);
    }

    private static int othersIn(OpenStory story, ActiveArticle report) {
        return story.size() - (report.story == story ? 1 : 0);
    }

    private static RunnerUp runnerUp(OpenStory story, float score, float won) {
        return story == OpenStory.NONE || score < WORTH_NAMING
                ? RunnerUp.NONE
                : new RunnerUp(story.face(), story.id, score, won - score);
    }
}
