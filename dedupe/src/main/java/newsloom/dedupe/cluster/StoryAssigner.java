package newsloom.dedupe.cluster;

import java.util.List;
import java.util.Optional;
import newsloom.dedupe.constraint.ConstraintEnforcer;
import newsloom.dedupe.constraint.Constraints;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStories;
import newsloom.dedupe.story.OpenStory;

/** Finds a story for every new report and every revision: where corrections put it, with its copy family, or by its score. */
final class StoryAssigner {
    private final StoryScorer storyScorer;
    private final MembershipScorer scorer;
    private final Repairer repairer;
    private final OpenStories stories;
    private final Constraints constraints;
    private final ConstraintEnforcer enforcer;
    private final float bar;
    private final float eject;
    private final int large;

    StoryAssigner(
            StoryScorer storyScorer,
            MembershipScorer scorer,
            Repairer repairer,
            OpenStories stories,
            Constraints constraints,
            ConstraintEnforcer enforcer,
            Parameters parameters) {
        this.storyScorer = storyScorer;
        this.scorer = scorer;
        this.repairer = repairer;
        this.stories = stories;
        this.constraints = constraints;
        this.enforcer = enforcer;
        this.large = parameters.whole(Parameter.LARGE);
        this.bar = parameters.number(Parameter.BAR);
        this.eject = parameters.number(Parameter.EJECT);
    }

    /** @param original what it copies */
    void place(ActiveArticle report, Optional<CopyOf> original) {
        constraints.arrive(report);
        Optional<CopyOf> copied =
                original.filter(found -> constraints.allow(report, found.first().story()));
        if (copied.isPresent()) {
            storyScorer.placeWith(report, copied.get().first().story());
            copied.get().bindTo(report);
        } else {
            storyScorer.place(report);
            repairer.reviewSoon(report);
            reconsiderNeighbours(report);
        }
        enforcer.receive(report);
    }

    /** What resembles a report that came to a large story may belong there, too, though it found none when it came. */
    private void reconsiderNeighbours(ActiveArticle report) {
        OpenStory story = report.story();
        for (int i = 0; story.size() >= large && i < report.neighbours().size(); i++) {
            OpenStory near = report.neighbours().get(i).story();
            if (near.size() < story.size()) {
                stories.reconsider(near);
            }
        }
    }

    /** A report whose text has changed stays in its story, unless the text now says otherwise. */
    void replace(ActiveArticle report, Optional<CopyOf> original) {
        OpenStory home = report.story();
        Optional<CopyOf> copied =
                original.filter(found -> constraints.allow(report, found.first().story()));
        Ranking ranking = storyScorer.look(report);
        report.doubt();
        if (constraints.hold(List.of(report)) || !isDisowned(report, copied, ranking)) {
            copied = copied.filter(found -> found.first().story() == home);
        } else if (copied.isPresent() || ranking.bestScore() > bar) {
            stories.move(report, copied.map(found -> found.first().story()).orElseGet(ranking::best));
        } else if (home.size() > 1) {
            stories.move(report, stories.found(report));
        }
        copied.ifPresent(found -> found.bindTo(report));
        enforcer.receive(report);
        storyScorer.find(report);
        scorer.latest(home).forEach(ActiveArticle::doubt);
        stories.change(home);
    }

    /** Alone in its story, it is as free as a new one. */
    private boolean isDisowned(ActiveArticle report, Optional<CopyOf> copied, Ranking ranking) {
        OpenStory home = report.story();
        return home.size() == 1
                ? copied.isPresent() || ranking.bestScore() > bar
                : copied.stream().noneMatch(found -> found.first().story() == home)
                        && scorer.score(report, home) < eject;
    }
}
