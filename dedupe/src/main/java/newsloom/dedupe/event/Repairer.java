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
        splitGain = parameters.number(Parameter.SPLIT_GAIN); splitCross = parameters.number(Parameter.SPLIT_CROSS); splitFrom = parameters.whole(Parameter.SPLIT_FROM);
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
        work.forEach(this::split);
    }

    float splitGain, splitCross; int splitFrom;
    private void split(OpenStory story) {
        if (splitGain <= 0) return;
        List<Report> all = new ArrayList<>();
        for (Report r : story.members()) if (!r.isCopy()) all.add(r);
        int n = all.size();
        if (n < splitFrom || n > 64) return;
        float[][] z = matrix(all);
        int[] side = halves(z);
        if (side == null) return;
        double w = 0, c = 0; int wn = 0, cn = 0, a = 0;
        for (int i = 0; i < n; i++) { a += side[i]; for (int j = 0; j < i; j++) if (side[i] == side[j]) { w += z[i][j]; wn++; } else { c += z[i][j]; cn++; } }
        if (a < 2 || n - a < 2) return;
        w /= wn; c /= cn;
        if (w - c < splitGain || c > splitCross) return;
        int minority = a * 2 <= n ? 1 : 0;
        OpenStory fresh = null;
        for (int i = 0; i < n; i++) if (side[i] == minority) {
            if (fresh == null) fresh = stories.found(all.get(i));
            Report root = all.get(i);
            for (Report m : List.copyOf(story.members())) if (m.family() == root) stories.move(m, fresh);
        }
        splits++;
    }
    public static int splits;
    private float[][] matrix(List<Report> all) {
        int n = all.size();
        float[][] z = new float[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) z[i][j] = z[j][i] = grouper.pair(all.get(i), all.get(j));
        return z;
    }
    private static int[] halves(float[][] z) {
        int n = z.length, a = 0, b = 1;
        for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) if (z[i][j] < z[a][b]) { a = i; b = j; }
        int[] side = new int[n];
        for (int i = 0; i < n; i++) side[i] = i == a ? 0 : i == b ? 1 : z[i][a] >= z[i][b] ? 0 : 1;
        for (int round = 0; round < 5; round++) {
            boolean moved = false;
            for (int i = 0; i < n; i++) {
                double s0 = 0, s1 = 0; int n0 = 0, n1 = 0;
                for (int j = 0; j < n; j++) if (j != i) { if (side[j] == 0) { s0 += z[i][j]; n0++; } else { s1 += z[i][j]; n1++; } }
                if (n0 == 0 || n1 == 0) return null;
                int want = s0 / n0 >= s1 / n1 ? 0 : 1;
                if (want != side[i]) { side[i] = want; moved = true; }
            }
            if (!moved) break;
        }
        return side;
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
            if (score > bestScore && !wouldSplit(story, other)) {
                bestScore = score;
                best = other;
            }
        }
        if (best != OpenStory.NONE) {
            merge(story, best);
        }
    }

    private boolean wouldSplit(OpenStory one, OpenStory other) {
        if (splitGain <= 0 || one.size() < 2 || other.size() < 2 || one.size() + other.size() < splitFrom) return false;
        List<Report> a = grouper.tail(one), b = grouper.tail(other);
        double c = 0, w = 0; int cn = 0, wn = 0;
        for (Report x : a) for (Report y : b) { c += grouper.pair(x, y); cn++; }
        for (List<Report> l : List.of(a, b)) for (int i = 0; i < l.size(); i++) for (int j = 0; j < i; j++) { w += grouper.pair(l.get(i), l.get(j)); wn++; }
        return w / wn - c / cn > splitGain && c / cn < splitCross;
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
