package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;

/** The open stories of a language: where reports are put and taken from, and which stories changed by it. */
public final class OpenStories {
    private final String language;
    private final List<OpenStory> changed = new ArrayList<>();
    private List<OpenStory> toRepair = new ArrayList<>();
    private long founded;
    private int open;
    private int singletons;

    public OpenStories(String language) {
        this.language = language;
    }

    public OpenStory found(ActiveArticle report) {
        return new OpenStory(StoryIds.of(language, report.id(), report.found()), founded++);
    }

    public int open() {
        return open;
    }

    public int singletons() {
        return singletons;
    }

    public void put(ActiveArticle report, OpenStory story) {
        story.add(report);
        resized(story.size() - 1, story.size());
        change(story);
    }

    public void move(ActiveArticle report, OpenStory to) {
        OpenStory from = report.story();
        from.remove(report);
        resized(from.size() + 1, from.size());
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
        open = left.size();
        singletons = (int) left.stream().filter(story -> story.size() == 1).count();
    }

    /** All that the reports are in, those they came from that are not repaired yet, and those that took over from them. */
    public StateImage image(List<ActiveArticle> reports) {
        StoryList list = new StoryList(reports, toRepair);
        StateImage stories = list.image();
        long founders = founded;
        int[] places = toRepair.stream().mapToInt(story -> story.place).toArray();
        return to -> {
            to.number(founders);
            stories.write(to);
            to.ints(places);
        };
    }

    public void read(StateReader from, ActiveArticles reports) {
        founded = from.whole();
        List<OpenStory> list = StoryList.read(from, reports::get);
        for (int place : from.ints()) {
            list.get(place).toRepair = true;
            toRepair.add(list.get(place));
        }
    }

    /** Those that changed since the last call, in the order of their founding. */
    public List<OpenStory> takeChanged() {
        List<OpenStory> taken = new ArrayList<>(changed);
        changed.clear();
        taken.forEach(story -> story.changed = false);
        taken.sort(Comparator.comparingLong(OpenStory::born));
        return taken;
    }

    /** Those that changed since the last repair, in the order of their founding. */
    public List<OpenStory> takeToRepair() {
        List<OpenStory> taken = toRepair;
        toRepair = new ArrayList<>();
        taken.forEach(story -> story.toRepair = false);
        taken.sort(Comparator.comparingLong(OpenStory::born));
        return taken;
    }

    private void resized(int before, int after) {
        open += (before == 0 ? 1 : 0) - (after == 0 ? 1 : 0);
        singletons += (after == 1 ? 1 : 0) - (before == 1 ? 1 : 0);
    }
}
