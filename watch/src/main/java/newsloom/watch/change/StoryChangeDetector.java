package newsloom.watch.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.watch.change.StoryChange.Kind;

/**
 * Remembers the stories and finds what each new version of one changes.
 *
 * <p>Versions of one story come in order, those of different stories in any order; older and equal versions bring
 * nothing. A merge is told when the story that gave way says so. An article that changes its story is told as moved
 * when both stories have said so, because until then it may be part of a merge. An article is told as new once, in
 * whichever story first holds it.
 */
public final class StoryChangeDetector {
    private final Map<String, KnownStory> stories = new HashMap<>();
    private final ArticleLocations articles = new ArticleLocations();

    /** The changes that become known with this record; empty if it is no newer than what we know. */
    public List<StoryChange> add(Story story) {
        Optional<KnownStory> before = known(story.id());
        if (before.filter(known -> known.version() >= story.version()).isPresent()) {
            return List.of();
        }
        stories.put(story.id(), KnownStory.of(story));
        List<StoryChange> changes = new ArrayList<>();
        merge(before, story).ifPresent(changes::add);
        changes.addAll(departures(before, story));
        changes.addAll(arrivals(before, story));
        canonical(before, story).ifPresent(changes::add);
        return changes;
    }

    /** How many stories with members we know. */
    public int size() {
        return (int) stories.values().stream()
                .filter(story -> story.mergedInto().isEmpty())
                .count();
    }

    private Optional<KnownStory> known(String story) {
        return Optional.ofNullable(stories.get(story));
    }

    private Optional<StoryChange> merge(Optional<KnownStory> before, Story story) {
        return before.filter(known -> known.mergedInto().isEmpty())
                .flatMap(known -> story.mergedInto().map(winner -> merged(known, story, winner)));
    }

    private StoryChange merged(KnownStory before, Story loser, String winner) {
        int moved = before.members().size();
        String headline = known(winner).map(KnownStory::headline).orElse(loser.headline());
        String why = "“" + before.headline() + "” brings " + moved + (moved == 1 ? " article" : " articles");
        return new StoryChange(
                Kind.MERGE, winner, loser.version(), headline, Optional.of(loser.id()), List.of(), List.of(why));
    }

    private List<StoryChange> departures(Optional<KnownStory> before, Story story) {
        List<StoryChange> changes = new ArrayList<>();
        for (String article : before.map(KnownStory::members).orElse(Set.of()).stream()
                .sorted()
                .toList()) {
            if (!stillIn(story.id(), article)) {
                articles.leave(article, story.id())
                        .filter(move -> !gaveWay(story.id()))
                        .ifPresent(move -> changes.add(move.movedFrom(story.id())));
            }
        }
        return changes;
    }

    private List<StoryChange> arrivals(Optional<KnownStory> before, Story story) {
        Set<String> former = before.map(KnownStory::members).orElse(Set.of());
        NewMembers newMembers = new NewMembers(story, former);
        List<StoryChange> changes = new ArrayList<>();
        for (Member member : originFirst(story)) {
            if (!former.contains(member.id())) {
                arrival(story, member, newMembers).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static List<Member> originFirst(Story story) {
        return story.articles().stream()
                .sorted(Comparator.comparing(member -> !member.id().equals(story.origin())))
                .toList();
    }

    private Optional<StoryChange> arrival(Story story, Member member, NewMembers newMembers) {
        Optional<String> holder = articles.storyOf(member.id());
        if (holder.isEmpty()) {
            articles.settle(member.id(), story.id());
            return Optional.of(newMembers.change(member));
        }
        PendingMove move = PendingMove.of(story, member);
        if (holder.get().equals(story.id())) {
            return Optional.empty();
        }
        if (stillIn(holder.get(), member.id())) {
            articles.wait(member.id(), move);
            return Optional.empty();
        }
        articles.settle(member.id(), story.id());
        return gaveWay(holder.get()) ? Optional.empty() : Optional.of(move.movedFrom(holder.get()));
    }

    private boolean stillIn(String story, String article) {
        return known(story).filter(known -> known.holds(article)).isPresent();
    }

    private boolean gaveWay(String story) {
        return known(story).flatMap(KnownStory::mergedInto).isPresent();
    }

    private static Optional<StoryChange> canonical(Optional<KnownStory> before, Story story) {
        return before.filter(known ->
                        known.mergedInto().isEmpty() && !known.canonical().equals(story.canonical()))
                .flatMap(known -> story.articles().stream()
                        .filter(member -> member.id().equals(story.canonical()))
                        .findFirst())
                .map(member -> NewMembers.tell(Kind.NEW_CANONICAL, story, member));
    }
}
