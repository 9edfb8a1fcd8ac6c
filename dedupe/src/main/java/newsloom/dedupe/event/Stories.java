package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** The open stories of a language: where reports are put and taken from, and which stories changed by it. */
final class Stories {
    private final String language;
    private final List<OpenStory> changed = new ArrayList<>();
    private List<OpenStory> toRepair = new ArrayList<>();
    private long founded;

    Stories(String language) {
        this.language = language;
    }

    OpenStory found(Report report) {
        return new OpenStory(StoryIds.of(language, report.card.id(), report.founded++), founded++);
    }

    void put(Report report, OpenStory story) {
        story.add(report);
        change(story);
    }

    void move(Report report, OpenStory to) {
        OpenStory from = report.story;
        from.remove(report);
        if (from.size() == 0) {
            from.successor = to;
        }
        change(from);
        put(report, to);
    }

    void change(OpenStory story) {
        if (!story.changed) {
            story.changed = true;
            changed.add(story);
        }
        if (!story.toRepair) {
            story.toRepair = true;
            toRepair.add(story);
        }
    }

    /** All that the reports are in, those they came from that are not repaired yet, and those that took over from them. */
    void write(StateWriter to, List<Report> reports) {
        StoryList list = new StoryList(reports, toRepair);
        to.number(founded);
        list.write(to);
        to.number(toRepair.size());
        toRepair.forEach(story -> to.number(story.place));
    }

    void read(StateReader from, Arrivals reports) {
        founded = from.whole();
        List<OpenStory> list = StoryList.read(from, reports::get);
        for (int left = from.integer(); left > 0; left--) {
            OpenStory story = list.get(from.integer());
            story.toRepair = true;
            toRepair.add(story);
        }
    }

    /** Those that changed since the last call, in the order of their founding. */
    List<OpenStory> takeChanged() {
        List<OpenStory> taken = new ArrayList<>(changed);
        changed.clear();
        taken.forEach(story -> story.changed = false);
        taken.sort(Comparator.comparingLong(story -> story.born));
        return taken;
    }

    /** Those that changed since the last repair, in the order of their founding. */
    List<OpenStory> takeToRepair() {
        List<OpenStory> taken = toRepair;
        toRepair = new ArrayList<>();
        taken.forEach(story -> story.toRepair = false);
        taken.sort(Comparator.comparingLong(story -> story.born));
        return taken;
    }
}
