package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;

/** Looks again at the stories that changed: moves reports that another story beats, ejects strays, merges stories. */
final class Repairer {
    private final Grouper grouper;
    private final Stories stories;
    private final float bar;
    private final float move;
    private final float eject;
    private final float merge;

    Repairer(Grouper grouper, Stories stories, Parameters parameters) {
        this.grouper = grouper;
        this.stories = stories;
        this.bar = parameters.number(Parameter.BAR);
        this.move = parameters.number(Parameter.MOVE);
        this.eject = parameters.number(Parameter.EJECT);
        this.merge = parameters.number(Parameter.MERGE);
    }

    void repair() {
        List<OpenStory> work = stories.takeToRepair();
        for (OpenStory story : work) {
            for (Report report : List.copyOf(story.members())) {
                if (report.story == story && !report.isCopy()) {
                    review(report);
                }
            }
        }
        work.forEach(this::mergeNearest);
    }

    private void review(Report report) {
        OpenStory home = report.story;
        boolean alone = home.size() == familySize(report);
        float own = alone ? bar : grouper.score(report, home);
        Grouper.Ranking others = grouper.rank(report, around(report, home));
        if (others.bestScore() > own + move && others.bestScore() > bar) {
            moveFamily(report, others.best());
        } else if (!alone && own < eject) {
            moveFamily(report, stories.found(report));
        }
    }

    private static int familySize(Report report) {
        int size = 0;
        for (Report member : report.story.members()) {
            size += member.family() == report ? 1 : 0;
        }
        return size;
    }

    /** The stories of the reports nearest to this one, but for its own. */
    private static Set<OpenStory> around(Report report, OpenStory home) {
        Set<OpenStory> around = new LinkedHashSet<>();
        for (int i = 0; i < report.neighbours.size(); i++) {
            around.add(report.neighbours.get(i).story);
        }
        around.remove(home);
        around.remove(OpenStory.NONE);
        return around;
    }

    private void moveFamily(Report report, OpenStory to) {
        OpenStory from = report.story;
        for (Report member : List.copyOf(from.members())) {
            if (member.family() == report) {
                stories.move(member, to);
            }
        }
        grouper.explain(report);
        from.members().forEach(grouper::explain);
    }

    private void mergeNearest(OpenStory story) {
        if (story.size() == 0) {
            return;
        }
        OpenStory best = OpenStory.NONE;
        float bestScore = merge;
        for (OpenStory other : nearby(story)) {
            float score = bothWays(story, other);
            if (score > bestScore) {
                bestScore = score;
                best = other;
            }
        }
        if (best != OpenStory.NONE) {
            merge(story, best);
        }
    }

    private Set<OpenStory> nearby(OpenStory story) {
        Set<OpenStory> nearby = new LinkedHashSet<>();
        grouper.tail(story).forEach(member -> nearby.addAll(around(member, story)));
        return nearby;
    }

    private float bothWays(OpenStory one, OpenStory other) {
        return (mean(one, other) + mean(other, one)) / 2;
    }

    private float mean(OpenStory from, OpenStory to) {
        float sum = 0;
        List<Report> tail = grouper.tail(from);
        for (Report report : tail) {
            sum += grouper.score(report, to);
        }
        return sum / tail.size();
    }

    /** The larger story stays; of two equals the older. */
    private void merge(OpenStory one, OpenStory other) {
        boolean oneStays = one.size() > other.size() || (one.size() == other.size() && one.born < other.born);
        OpenStory stays = oneStays ? one : other;
        List<Report> come = new ArrayList<>((oneStays ? other : one).members());
        come.forEach(report -> stories.move(report, stays));
        come.forEach(grouper::explain);
        stays.members().stream()
                .filter(member -> member.reasons.kinds().length == 0)
                .forEach(grouper::explain);
    }
}
