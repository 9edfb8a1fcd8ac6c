package newsloom.dedupe.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    public void enforce(List<MustLinkGroup> bonds) {
        bonds.forEach(this::gather);
        Set<OpenStory> touched = new TreeSet<>(Comparator.comparingLong(story -> story.born));
        bonds.forEach(bond -> bond.present().forEach(report -> touched.add(report.story)));
        touched.forEach(this::separate);
    }

    /** Those that belong together follow their leader. */
    public void gather(MustLinkGroup bond) {
        bond.leader().ifPresent(leader -> {
            for (ActiveArticle report : List.copyOf(bond.present())) {
                if (report.story != leader.story) {
                    move(report.story, List.of(bond), leader.story);
                }
            }
        });
    }

    private void separate(OpenStory story) {
        List<MustLinkGroup> staying = new ArrayList<>();
        List<MustLinkGroup> leaving = new ArrayList<>();
        for (MustLinkGroup bond : stayersFirst(story)) {
            (staying.stream().anyMatch(bond::isApartFrom) ? leaving : staying).add(bond);
        }
        if (!leaving.isEmpty()) {
            OpenStory own = stories.found(leaving.get(0).present().get(0));
            move(story, leaving, own);
            separate(own);
        }
    }

    private static List<MustLinkGroup> stayersFirst(OpenStory story) {
        List<MustLinkGroup> bonds = story.members().stream()
                .flatMap(member -> Optional.ofNullable(member.bond).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        bonds.stream().filter(bond -> bonds.stream().noneMatch(bond::leaves)),
                        bonds.stream().filter(bond -> bonds.stream().anyMatch(bond::leaves)))
                .toList();
    }

    /** All of these bonds that are in a story leave it, with the copies of them that are free. */
    private void move(OpenStory from, List<MustLinkGroup> bonds, OpenStory to) {
        List<ActiveArticle> leaving = from.members().stream()
                .filter(member -> isOf(bonds, member) || (member.bond == null && isOf(bonds, member.family())))
                .toList();
        CopyFamilies.part(leaving, to, stories);
        from.members().forEach(member -> member.unexplained = true);
        to.members().forEach(member -> member.unexplained = true);
    }

    private static boolean isOf(List<MustLinkGroup> bonds, ActiveArticle report) {
        return Optional.ofNullable(report.bond).filter(bonds::contains).isPresent();
    }
}
