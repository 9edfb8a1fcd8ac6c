package newsloom.dedupe.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newsloom.dedupe.constraint.Constraints;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.CopyFamilies;
import newsloom.dedupe.story.EngineCounters;
import newsloom.dedupe.story.OpenStories;
import newsloom.dedupe.story.OpenStory;

/** Looks again at the stories that changed: moves reports that another story beats, ejects strays, merges and splits. */
final class Repairer {
    /**
     * What leaves a story, alone or as a half of it, and is brought back would keep the story under repair for ever, and
     * its readers in alarm.
     */
    private static final int MOST_FOUNDED = 3;
    /** Among more, copies included, there are too many reports for the splitter. */
    private static final int MOST_TO_SPLIT = 1_000;

    private final StoryScorer storyScorer;
    private final MembershipScorer scorer;
    private final Splitter splitter;
    private final OpenStories stories;
    private final EngineCounters counters;
    private final Constraints constraints;
    private final int soon;
    private final float bar;
    private final float move;
    private final float eject;
    private final float merge;
    private final float mergeSoon;

    Repairer(
            StoryScorer storyScorer,
            MembershipScorer scorer,
            Splitter splitter,
            OpenStories stories,
            Constraints constraints,
            EngineCounters counters,
            Parameters parameters) {
        this.storyScorer = storyScorer;
        this.scorer = scorer;
        this.splitter = splitter;
        this.stories = stories;
        this.constraints = constraints;
        this.counters = counters;
        this.soon = parameters.whole(Parameter.SPLIT_SOON);
        this.bar = parameters.number(Parameter.BAR);
        this.move = parameters.number(Parameter.MOVE);
        this.eject = parameters.number(Parameter.EJECT);
        this.merge = parameters.number(Parameter.MERGE);
        this.mergeSoon = parameters.number(Parameter.MERGE_SOON);
    }

    /**
     * A report may tell that two stories are one, or that one is two. Both are seen soonest while a story is small, and
     * cost least then. Two reports that are alone are left to {@link #repair}: one of them has just found no story.
     */
    void reviewSoon(ActiveArticle arrived) {
        if (arrived.story().size() <= soon) {
            mergeNearest(arrived.story(), mergeSoon, 2);
        }
        if (arrived.story().size() <= soon) {
            split(arrived.story());
        }
    }

    void repair() {
        List<OpenStory> work = stories.takeToRepair();
        work.forEach(this::review);
        work.forEach(story -> mergeNearest(story, merge, 1));
        work.forEach(this::split);
    }

    /** Only the latest members: those before them were looked at when they were the latest. */
    private void review(OpenStory story) {
        for (ActiveArticle report : scorer.latest(story)) {
            if (report.story() == story && !report.isCopy()) {
                review(report);
            }
        }
    }

    private void review(ActiveArticle report) {
        OpenStory home = report.story();
        boolean held = isHeld(report);
        boolean alone = isAlone(report);
        float own = alone ? bar : scorer.score(report, home);
        Set<OpenStory> around = around(report, bar);
        around.removeIf(story -> held ? story.shown() != home.shown() : !allows(report, story));
        Ranking others = storyScorer.rank(report, around);
        if (others.bestScore() > own + margin(report) && others.bestScore() > bar) {
            counters.countMove();
            report.countMove();
            moveFamily(report, others.best());
        } else if (!alone && !held && own < eject && report.founded() < MOST_FOUNDED) {
            counters.countEjection();
            moveFamily(report, stories.found(report));
        }
    }

    /** The more often it was moved, the more must speak for the next time, so that it comes to rest. */
    private float margin(ActiveArticle report) {
        return move * (1 + report.moved());
    }

    private static boolean isAlone(ActiveArticle report) {
        for (ActiveArticle member : report.story().members()) {
            if (member.family() != report) {
                return false;
            }
        }
        return true;
    }

    private boolean allows(ActiveArticle report, OpenStory story) {
        return constraints.areNone() || constraints.allow(CopyFamilies.of(report), story);
    }

    /** Whether an analyst put it, or a copy of it, with others: then it may only move among what is told as one. */
    private boolean isHeld(ActiveArticle report) {
        return !constraints.areNone() && constraints.hold(CopyFamilies.of(report));
    }

    /**
     * The stories of the reports nearest to this one, but for its own. No mean is above a bar where no pair is: so only
     * those stories count whose nearest report is.
     */
    private Set<OpenStory> around(ActiveArticle report, float leastPair) {
        Set<OpenStory> around = new LinkedHashSet<>();
        for (int i = 0; i < report.neighbours().size(); i++) {
            ActiveArticle near = report.neighbours().get(i);
            if (near.story() != report.story() && scorer.score(report, near) > leastPair) {
                around.add(near.story());
            }
        }
        return around;
    }

    private void moveFamily(ActiveArticle report, OpenStory to) {
        OpenStory from = report.story();
        List<ActiveArticle> family = CopyFamilies.of(report);
        family.forEach(member -> stories.move(member, to));
        report.doubt();
        doubt(scorer.latest(from), family);
    }

    /** Of those who stay, whoever was held against one that is gone is to be explained anew; to the others nothing happened. */
    private static void doubt(List<ActiveArticle> staying, List<ActiveArticle> gone) {
        staying.stream()
                .filter(member ->
                        gone.stream().anyMatch(report -> member.reasons().isHeldAgainst(report.header())))
                .forEach(ActiveArticle::doubt);
    }

    /** @param larger how many articles the larger of the two has at least */
    private void mergeNearest(OpenStory story, float least, int larger) {
        if (story.size() == 0) {
            return;
        }
        OpenStory best = OpenStory.NONE;
        float bestScore = least;
        for (OpenStory other : nearby(story, least)) {
            boolean large = Math.max(story.size(), other.size()) >= larger;
            float score = large ? scorer.bothWays(story, other) : least;
            if (score > bestScore && constraints.allow(story.members(), other) && !splitter.areTwo(story, other)) {
                bestScore = score;
                best = other;
            }
        }
        if (best != OpenStory.NONE) {
            merge(story, best);
        }
    }

    private Set<OpenStory> nearby(OpenStory story, float least) {
        Set<OpenStory> nearby = new LinkedHashSet<>();
        scorer.latest(story).forEach(member -> nearby.addAll(around(member, least)));
        return nearby;
    }

    /** The larger story stays; of two equals the older. */
    private void merge(OpenStory one, OpenStory other) {
        counters.countMerger();
        boolean oneStays = one.size() > other.size() || (one.size() == other.size() && one.born() < other.born());
        OpenStory stays = oneStays ? one : other;
        moveAll(List.copyOf((oneStays ? other : one).members()), stays);
        scorer.latest(stays).stream()
                .filter(member -> member.reasons().isEmpty())
                .forEach(ActiveArticle::doubt);
    }

    private void moveAll(List<ActiveArticle> reports, OpenStory to) {
        reports.forEach(report -> stories.move(report, to));
        reports.forEach(ActiveArticle::doubt);
    }

    private void split(OpenStory story) {
        if (story.size() > MOST_TO_SPLIT) {
            return;
        }
        List<ActiveArticle> reports =
                story.members().stream().filter(report -> !report.isCopy()).toList();
        splitter.split(reports).ifPresent(smaller -> split(story, reports, smaller));
    }

    private void split(OpenStory story, List<ActiveArticle> reports, boolean[] smaller) {
        List<ActiveArticle> leave = new ArrayList<>();
        for (int i = 0; i < smaller.length; i++) {
            if (smaller[i]) {
                leave.addAll(CopyFamilies.of(reports.get(i)));
            }
        }
        if (!constraints.hold(leave) && leave.get(0).founded() < MOST_FOUNDED) {
            counters.countSplit();
            moveAll(leave, stories.found(leave.get(0)));
            doubt(story.members(), leave);
        }
    }
}
