package newsloom.dedupe.constraint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.MustLinkGroup;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.story.StoryUnion;

/**
 * Works out which stories are told as one: those in which there are reports of one must-link group, unless a split stands
 * between them. It follows from where the reports are and what was told of them, whatever came before.
 */
final class StoryJoiner {
    private final Map<OpenStory, Joined> joined = new LinkedHashMap<>();
    private final List<MustLinkGroup> groups;

    /** @param groups the latest first, of which no two that are apart are in one story */
    StoryJoiner(List<MustLinkGroup> groups) {
        this.groups = groups;
        groups.forEach(
                group -> group.present().forEach(report -> of(report).groups.add(group)));
    }

    /** @return the reports that are not joined with the leader of their group, for then others would be that must not */
    List<ActiveArticle> join() {
        return groups.stream()
                .flatMap(group -> group.present().stream().filter(report -> !join(group, report)))
                .toList();
    }

    List<StoryUnion> unions() {
        return joined.values().stream()
                .distinct()
                .filter(together -> together.parts.size() > 1)
                .map(Joined::union)
                .toList();
    }

    private boolean join(MustLinkGroup group, ActiveArticle report) {
        ActiveArticle leader = group.leader().orElse(report);
        Joined stays = of(leader);
        Joined goes = of(report);
        if (stays != goes && stays.mayBeOneWith(goes)) {
            stays.take(goes, leader);
            goes.parts.forEach(part -> joined.put(part, stays));
        }
        return of(leader) == of(report);
    }

    private Joined of(ActiveArticle report) {
        return joined.computeIfAbsent(report.story(), Joined::new);
    }

    /** Stories that are one as far as the groups were gone through. */
    private static final class Joined {
        private final Set<OpenStory> parts = new LinkedHashSet<>();
        private final Set<MustLinkGroup> groups = new LinkedHashSet<>();
        /** By whom it is to be called: the leaders of the groups that hold it together, the latest first. */
        private final Set<ActiveArticle> leaders = new LinkedHashSet<>();

        Joined(OpenStory story) {
            parts.add(story);
        }

        boolean mayBeOneWith(Joined other) {
            return groups.stream().noneMatch(group -> other.groups.stream().anyMatch(group::isApartFrom));
        }

        void take(Joined other, ActiveArticle leader) {
            leaders.addAll(other.leaders);
            leaders.add(leader);
            parts.addAll(other.parts);
            groups.addAll(other.groups);
        }

        /** It keeps the id under which its leader was told, if that is still the id of one of its parts. */
        StoryUnion union() {
            ActiveArticle leader = leaders.iterator().next();
            OpenStory shown = parts.stream()
                    .filter(part -> part.id().equals(leader.told().story()))
                    .findFirst()
                    .orElseGet(leader::story);
            return new StoryUnion(
                    shown,
                    parts.stream()
                            .sorted(Comparator.comparingLong(OpenStory::born))
                            .toList());
        }
    }
}
