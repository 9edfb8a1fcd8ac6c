package newsloom.dedupe.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.CopyFamilies;
import newsloom.dedupe.story.MustLinkGroup;
import newsloom.dedupe.story.OpenStories;
import newsloom.dedupe.story.OpenStory;

/** Brings the stories into line with what corrections ask: what belongs together into one, what does not into two. */
public final class ConstraintEnforcer {
    /** What a report is held against are the latest so many: they are to be explained anew when some leave or come. */
    private static final int LATEST = 16;

    private final OpenStories stories;
    private final Constraints constraints;

    public ConstraintEnforcer(OpenStories stories, Constraints constraints) {
        this.stories = stories;
        this.constraints = constraints;
    }

    /** Brings back whom corrections that are not in force any more put elsewhere, and obeys those that are. */
    public void enforce(Stream<ActiveArticle> reports) {
        stories.putBack(reports.filter(ActiveArticle::isDisplaced).toList(), constraints::isInForce);
        enforce();
    }

    private void enforce() {
        List<MustLinkGroup> groups = constraints.groups();
        groups.forEach(this::gather);
        Set<OpenStory> touched = new TreeSet<>(Comparator.comparingLong(OpenStory::born));
        groups.forEach(group -> group.present().forEach(report -> touched.add(report.story())));
        touched.forEach(this::separate);
        join();
    }

    /** The same where only this report has come. */
    public void receive(ActiveArticle report) {
        report.group().ifPresent(group -> {
            gather(group);
            separate(report.story());
        });
    }

    /** Those that are pinned follow the leader of their group. */
    private void gather(MustLinkGroup group) {
        group.leader()
                .ifPresent(leader -> group.present().stream()
                        .filter(report -> report.isPinned() && report.story() != leader.story())
                        .forEach(report -> move(List.of(report), leader.story())));
    }

    /** Whole stories are told as one; only what must not come with a report makes it go alone. */
    public void join() {
        StoryJoiner joiner = new StoryJoiner(constraints.groups());
        List<ActiveArticle> alone = joiner.join();
        if (alone.isEmpty()) {
            stories.show(joiner.unions());
        } else {
            alone.forEach(report -> move(List.of(report), leader(report).story()));
            join();
        }
        stories.takeHeldMoved();
    }

    /** The same after a restart. */
    public void joinAgain() {
        StoryJoiner joiner = new StoryJoiner(constraints.groups());
        joiner.join();
        stories.showAgain(joiner.unions());
    }

    private static ActiveArticle leader(ActiveArticle report) {
        return report.group().flatMap(MustLinkGroup::leader).orElse(report);
    }

    private void separate(OpenStory story) {
        List<MustLinkGroup> staying = new ArrayList<>();
        List<MustLinkGroup> leaving = new ArrayList<>();
        for (MustLinkGroup group : stayersFirst(story)) {
            (staying.stream().anyMatch(group::isApartFrom) ? leaving : staying).add(group);
        }
        if (!leaving.isEmpty()) {
            List<ActiveArticle> named = leaving.stream()
                    .flatMap(group -> group.present().stream())
                    .filter(report -> report.story() == story)
                    .toList();
            OpenStory own = stories.found(named.get(0));
            move(named, own);
            separate(own);
        }
    }

    private static List<MustLinkGroup> stayersFirst(OpenStory story) {
        List<MustLinkGroup> groups = story.members().stream()
                .flatMap(member -> member.group().stream())
                .distinct()
                .toList();
        return Stream.concat(groups.stream().filter(group -> groups.stream().noneMatch(group::leaves)), groups.stream())
                .distinct()
                .toList();
    }

    /** These leave their story, with the copies of them that are free. */
    private void move(List<ActiveArticle> named, OpenStory to) {
        OpenStory from = named.get(0).story();
        List<ActiveArticle> leaving = from.members().stream()
                .filter(member -> named.contains(member) || isFreeCopy(member, named))
                .toList();
        CopyFamilies.part(leaving, to, report -> stories.displace(report, to, constraints.latest(report)));
        leaving.forEach(ActiveArticle::doubt);
        latest(from).forEach(ActiveArticle::doubt);
        latest(to).forEach(ActiveArticle::doubt);
    }

    private static boolean isFreeCopy(ActiveArticle member, List<ActiveArticle> named) {
        return member.group().isEmpty() && named.contains(member.family());
    }

    private static List<ActiveArticle> latest(OpenStory story) {
        return story.members().subList(Math.max(0, story.size() - LATEST), story.size());
    }
}
