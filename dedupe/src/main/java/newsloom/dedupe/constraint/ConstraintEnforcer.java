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
    private final OpenStories stories;

    public ConstraintEnforcer(OpenStories stories) {
        this.stories = stories;
    }

    public void enforce(List<MustLinkGroup> groups) {
        groups.forEach(this::gather);
        Set<OpenStory> touched = new TreeSet<>(Comparator.comparingLong(OpenStory::born));
        groups.forEach(group -> group.present().forEach(report -> touched.add(report.story())));
        touched.forEach(this::separate);
    }

    /** Those that belong together follow their leader. */
    public void gather(MustLinkGroup group) {
        group.leader().ifPresent(leader -> {
            for (ActiveArticle report : List.copyOf(group.present())) {
                if (report.story() != leader.story()) {
                    move(report.story(), List.of(group), leader.story());
                }
            }
        });
    }

    private void separate(OpenStory story) {
        List<MustLinkGroup> staying = new ArrayList<>();
        List<MustLinkGroup> leaving = new ArrayList<>();
        for (MustLinkGroup group : stayersFirst(story)) {
            (staying.stream().anyMatch(group::isApartFrom) ? leaving : staying).add(group);
        }
        if (!leaving.isEmpty()) {
            OpenStory own = stories.found(leaving.get(0).present().get(0));
            move(story, leaving, own);
            separate(own);
        }
    }

    private static List<MustLinkGroup> stayersFirst(OpenStory story) {
        List<MustLinkGroup> groups = story.members().stream()
                .flatMap(member -> member.group().stream())
                .distinct()
                .toList();
        return Stream.concat(
                        groups.stream().filter(group -> groups.stream().noneMatch(group::leaves)),
                        groups.stream().filter(group -> groups.stream().anyMatch(group::leaves)))
                .toList();
    }

    /** All of these must-link groups that are in a story leave it, with the copies of them that are free. */
    private void move(OpenStory from, List<MustLinkGroup> groups, OpenStory to) {
        List<ActiveArticle> leaving = from.members().stream()
                .filter(member -> isOf(groups, member) || (member.group().isEmpty() && isOf(groups, member.family())))
                .toList();
        CopyFamilies.part(leaving, to, stories);
        from.members().forEach(ActiveArticle::doubt);
        to.members().forEach(ActiveArticle::doubt);
    }

    private static boolean isOf(List<MustLinkGroup> groups, ActiveArticle report) {
        return report.group().filter(groups::contains).isPresent();
    }
}
