package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Brings the stories into line with what corrections ask: what belongs together into one, what does not into two. */
final class Enforcer {
    private final Stories stories;

    Enforcer(Stories stories) {
        this.stories = stories;
    }

    void enforce(List<Bond> bonds) {
        bonds.forEach(this::gather);
        Set<OpenStory> touched = new TreeSet<>(Comparator.comparingLong(story -> story.born));
        bonds.forEach(bond -> bond.present().forEach(report -> touched.add(report.story)));
        touched.forEach(this::separate);
    }

    /** Those that belong together follow their leader. */
    void gather(Bond bond) {
        bond.leader().ifPresent(leader -> {
            for (Report report : List.copyOf(bond.present())) {
                if (report.story != leader.story) {
                    move(report.story, List.of(bond), leader.story);
                }
            }
        });
    }

    private void separate(OpenStory story) {
        List<Bond> staying = new ArrayList<>();
        List<Bond> leaving = new ArrayList<>();
        for (Bond bond : stayersFirst(story)) {
            (staying.stream().anyMatch(bond::isApartFrom) ? leaving : staying).add(bond);
        }
        if (!leaving.isEmpty()) {
            OpenStory own = stories.found(leaving.get(0).present().get(0));
            move(story, leaving, own);
            separate(own);
        }
    }

    private static List<Bond> stayersFirst(OpenStory story) {
        List<Bond> bonds = story.members().stream()
                .flatMap(member -> Optional.ofNullable(member.bond).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        bonds.stream().filter(bond -> bonds.stream().noneMatch(bond::leaves)),
                        bonds.stream().filter(bond -> bonds.stream().anyMatch(bond::leaves)))
                .toList();
    }

    /** All of these bonds that are in a story leave it, with the copies of them that are free. */
    private void move(OpenStory from, List<Bond> bonds, OpenStory to) {
        List<Report> leaving = from.members().stream()
                .filter(member -> isOf(bonds, member) || (member.bond == null && isOf(bonds, member.family())))
                .toList();
        Families.part(leaving, to, stories);
        from.members().forEach(member -> member.unexplained = true);
        to.members().forEach(member -> member.unexplained = true);
    }

    private static boolean isOf(List<Bond> bonds, Report report) {
        return Optional.ofNullable(report.bond).filter(bonds::contains).isPresent();
    }
}
