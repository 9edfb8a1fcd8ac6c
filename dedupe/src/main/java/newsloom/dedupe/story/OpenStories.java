package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** The open stories of a language: where reports are put and taken from, and which stories changed by it. */
public final class OpenStories {
    private final String language;
    private final List<OpenStory> changed = new ArrayList<>();
    private List<OpenStory> toRepair = new ArrayList<>();
    private List<StoryUnion> unions = List.of();
    /** Whether a report that corrections name has come into another story since somebody last asked. */
    private boolean heldMoved;

    /** Of the stories that are open. */
    private final Set<String> ids = new HashSet<>();

    private long founded;
    private int singletons;

    public OpenStories(String language) {
        this.language = language;
    }

    /** An article that was forgotten and comes again may have founded a story that is still open. */
    public OpenStory found(ActiveArticle report) {
        String id;
        do {
            id = StoryIds.of(language, report.id(), report.found());
        } while (ids.contains(id));
        return new OpenStory(id, founded++);
    }

    public int open() {
        return ids.size();
    }

    public int singletons() {
        return singletons;
    }

    public void put(ActiveArticle report, OpenStory story) {
        heldMoved |= report.group().isPresent();
        story.add(report);
        resized(story, story.size() - 1);
        change(story);
    }

    public void move(ActiveArticle report, OpenStory to) {
        OpenStory from = report.story();
        from.remove(report);
        resized(from, from.size() + 1);
        if (from.size() == 0) {
            from.successor = to;
        }
        change(from);
        put(report, to);
    }

    public void change(OpenStory story) {
        if (!story.changed) {
            story.changed = true;
            changed.add(story);
        }
        reconsider(story);
    }

    /** A correction puts a report elsewhere, and it remembers from where. */
    public void displace(ActiveArticle report, OpenStory to, String correction) {
        report.displaced(report.displacements().with(correction, report.story()));
        leave(report, to);
    }

    /** Reports go back to where they were before corrections that are not in force any more put them elsewhere. */
    public void putBack(List<ActiveArticle> displaced, Predicate<String> inForce) {
        Map<List<OpenStory>, List<ActiveArticle>> ways = new LinkedHashMap<>();
        for (ActiveArticle report : displaced) {
            report.takeBack(inForce)
                    .filter(back -> back != report.story())
                    .ifPresent(back -> ways.computeIfAbsent(List.of(report.story(), back), way -> new ArrayList<>())
                            .add(report));
        }
        ways.forEach((way, leaving) -> CopyFamilies.part(leaving, way.get(1), report -> leave(report, way.get(1))));
    }

    private void leave(ActiveArticle report, OpenStory to) {
        OpenStory from = report.story();
        move(report, to);
        from.vacated = from.size() == 0;
    }

    public boolean takeHeldMoved() {
        boolean moved = heldMoved;
        heldMoved = false;
        return moved;
    }

    /** From now on the stories of these unions are told as one each, and all others by themselves. */
    public void show(List<StoryUnion> now) {
        Map<OpenStory, Optional<StoryUnion>> joining = joining(now);
        Map<OpenStory, OpenStory> shownBefore = new LinkedHashMap<>();
        joining.keySet().forEach(part -> shownBefore.put(part, part.shown()));
        join(joining);
        unions = now;
        shownBefore.forEach((part, before) -> {
            change(part.shown());
            if (part.shown() != before) {
                change(before);
                change(part);
                part.shownAnew = true;
                part.members().forEach(ActiveArticle::change);
            }
        });
    }

    /** The same after a restart, when it was told long ago. */
    public void showAgain(List<StoryUnion> now) {
        join(joining(now));
        unions = now;
    }

    /** The stories for which something changes, each with the union of which it becomes part, if any. */
    private Map<OpenStory, Optional<StoryUnion>> joining(List<StoryUnion> now) {
        Map<OpenStory, Optional<StoryUnion>> joining = new LinkedHashMap<>();
        unions.forEach(union -> union.parts().forEach(part -> joining.put(part, Optional.empty())));
        now.forEach(union -> union.parts().forEach(part -> joining.put(part, Optional.of(union))));
        joining.entrySet().removeIf(entry -> isLike(entry.getKey().union(), entry.getValue()));
        return joining;
    }

    private static boolean isLike(Optional<StoryUnion> one, Optional<StoryUnion> other) {
        return one.isPresent() == other.isPresent()
                && one.filter(union -> !union.isLike(other.get())).isEmpty();
    }

    private static void join(Map<OpenStory, Optional<StoryUnion>> joining) {
        joining.forEach((part, union) -> part.join(union.orElse(null)));
        joining.keySet().forEach(OpenStory::settleCanonical);
    }

    /** Has repair look at a story that has not changed, for others around it have. */
    public void reconsider(OpenStory story) {
        if (!story.toRepair) {
            story.toRepair = true;
            toRepair.add(story);
        }
    }

    /** Counts anew, after other reports than these have left. */
    public void keep(List<ActiveArticle> staying) {
        Set<OpenStory> left = Collections.newSetFromMap(new IdentityHashMap<>());
        staying.forEach(report -> left.add(report.story()));
        staying.forEach(ActiveArticle::forgetRetired);
        unions = unions.stream().filter(StoryUnion::isActive).toList();
        ids.clear();
        left.forEach(story -> ids.add(story.id()));
        singletons = (int) left.stream().filter(story -> story.size() == 1).count();
    }

    /** All that the reports are in, those they came from that are not repaired yet, and those that took over from them. */
    public StateImage image(List<ActiveArticle> reports) {
        StoryList list = new StoryList(reports, toRepair);
        StateImage stories = list.image();
        long founders = founded;
        int[] places = toRepair.stream().mapToInt(story -> story.place).toArray();
        StateImage displaced = displaced(reports);
        return to -> {
            to.number(founders);
            stories.write(to);
            to.ints(places);
            displaced.write(to);
        };
    }

    private static StateImage displaced(List<ActiveArticle> reports) {
        List<ActiveArticle> displaced =
                reports.stream().filter(ActiveArticle::isDisplaced).toList();
        return StateWriter.image(to -> {
            to.number(displaced.size());
            displaced.forEach(report -> {
                to.number(report.slot());
                report.displacements().write(to);
            });
        });
    }

    public void read(StateReader from, ActiveArticles reports) {
        founded = from.whole();
        List<OpenStory> list = StoryList.read(from, reports::get);
        for (int place : from.ints()) {
            list.get(place).toRepair = true;
            toRepair.add(list.get(place));
        }
        for (int left = from.integer(); left > 0; left--) {
            reports.get(from.integer()).displaced(Displacements.read(from, list));
        }
    }

    /** Those that changed since the last call, in the order of their founding. */
    public List<OpenStory> takeChanged() {
        changed.forEach(story -> story.changed = false);
        List<OpenStory> taken = changed.stream()
                .flatMap(story -> story.shownAnew ? Stream.of(story, story.shown()) : Stream.of(story.shown()))
                .distinct()
                .sorted(Comparator.comparingLong(OpenStory::born))
                .toList();
        changed.clear();
        return taken;
    }

    /** The members that are told in another story from now on. */
    public List<ActiveArticle> elsewhere() {
        return changed.stream()
                .map(OpenStory::shown)
                .distinct()
                .flatMap(story -> story.shownMembers().changed().stream()
                        .filter(member -> !member.told().story().equals(story.id())))
                .toList();
    }

    /** Those that changed since the last repair, in the order of their founding. */
    public List<OpenStory> takeToRepair() {
        List<OpenStory> taken = toRepair;
        toRepair = new ArrayList<>();
        taken.forEach(story -> story.toRepair = false);
        taken.sort(Comparator.comparingLong(OpenStory::born));
        return taken;
    }

    private void resized(OpenStory story, int before) {
        if (story.size() == 0) {
            ids.remove(story.id());
        } else {
            ids.add(story.id());
        }
        singletons += (story.size() == 1 ? 1 : 0) - (before == 1 ? 1 : 0);
    }
}
