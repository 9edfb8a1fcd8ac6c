package newsloom.dedupe.cluster;

import java.util.List;
import newsloom.dedupe.constraint.Constraints;
import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.explain.RunnerUp;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.score.PairScores;
import newsloom.dedupe.search.CandidateIndex;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.EngineCounters;
import newsloom.dedupe.story.OpenStories;
import newsloom.dedupe.story.OpenStory;

/** Puts every report into the story it scores best in, or into a new one, and says why. */
final class StoryScorer {
    private static final int LINES_OF_EVIDENCE = 10;
    private static final float WORTH_NAMING = -3;

    private final PairScores pairs;
    private final MembershipScorer scorer;
    private final CandidateIndex index;
    private final LocalIdf contrast;
    private final OpenStories stories;
    private final EngineCounters counters;
    private final Constraints constraints;
    private final Prefetch prefetch;
    private final float bar;
    private final float eject;

    StoryScorer(
            PairScores pairs,
            MembershipScorer scorer,
            CandidateIndex index,
            OpenStories stories,
            Constraints constraints,
            EngineCounters counters,
            Parameters parameters) {
        this.pairs = pairs;
        this.scorer = scorer;
        this.index = index;
        this.contrast = new LocalIdf(parameters);
        this.stories = stories;
        this.counters = counters;
        this.constraints = constraints;
        this.prefetch = new Prefetch(parameters.whole(Parameter.MEMBERS));
        this.bar = parameters.number(Parameter.BAR);
        this.eject = parameters.number(Parameter.EJECT);
    }

    void place(ActiveArticle report) {
        Ranking ranking = look(report);
        if (ranking.bestScore() > bar) {
            join(report, ranking);
        } else {
            stories.put(report, stories.found(report));
            report.explain(PackedEvidence.alone(runnerUp(report, ranking.best(), ranking.bestScore(), bar)));
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
        contrast.apply(report.vector(), around);
        prefetch.fetch(around);
        pairs.isNew(report);
        Ranking ranking = rank(
                report,
                report.group().isEmpty()
                        ? around
                        : around.stream()
                                .filter(story -> constraints.allow(report, story))
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
        report.neighbours().forget(report);
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
            counters.countCandidate();
            ranking = ranking.with(story, scorer.score(report, story));
        }
        return ranking;
    }

    /** Says anew why the members that repair moved, or moved away from, are where they are. */
    void explain(List<ActiveArticle> reports) {
        for (ActiveArticle report : reports) {
            if (report.takeDoubt()) {
                explain(report);
            }
        }
    }

    private void explain(ActiveArticle report) {
        if (!report.isCopy()) {
            report.explain(
                    report.story().size() == 1
                            ? PackedEvidence.ALONE
                            : scorer.explain(report, report.story()).reasons(LINES_OF_EVIDENCE, before(report), eject));
        }
    }

    private void join(ActiveArticle report, Ranking ranking) {
        OpenStory story = ranking.best();
        OpenStory rival = ranking.second().shown() == story.shown() ? OpenStory.NONE : ranking.second();
        RunnerUp second = runnerUp(report, rival, ranking.secondScore(), ranking.bestScore());
        report.explain(scorer.explain(report, story).reasons(LINES_OF_EVIDENCE, second, bar));
        ActiveArticle founder = story.members().get(0);
        if (story.size() == 1 && founder.reasons().isEmpty()) {
            founder.explain(
                    report.reasons().seenFrom(report.header(), founder.reasons().runnerUp()));
        }
        stories.put(report, story);
    }

    private RunnerUp runnerUp(ActiveArticle report, OpenStory story, float score, float won) {
        if (story == OpenStory.NONE || score < WORTH_NAMING) {
            return RunnerUp.NONE;
        }
        PackedEvidence reasons = scorer.compare(report, story).reasons(LINES_OF_EVIDENCE, RunnerUp.UNKNOWN, bar);
        return RunnerUp.of(story.shown().face(), story.shown().id(), score, won - score, reasons);
    }

    /** What came second when the report was placed, as long as it is where it was placed. */
    private static RunnerUp before(ActiveArticle report) {
        return report.told().story().equals(report.story().shown().id())
                ? report.reasons().runnerUp()
                : RunnerUp.UNKNOWN;
    }
}
