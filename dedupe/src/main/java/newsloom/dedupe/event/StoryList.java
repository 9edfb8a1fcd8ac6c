package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** The stories that can still be told of, in the order in which they are written down. */
final class StoryList {
    private static final int NONE = -1;

    private final List<OpenStory> stories = new ArrayList<>();

    StoryList(List<Report> reports, List<OpenStory> toRepair) {
        reports.forEach(report -> enter(report.story));
        toRepair.forEach(this::enter);
    }

    void write(StateWriter to) {
        to.number(stories.size());
        for (OpenStory story : stories) {
            story.write(to);
            to.number(story.successor == null ? NONE : story.successor.place);
        }
    }

    static List<OpenStory> read(StateReader from, IntFunction<Report> bySlot) {
        int count = from.integer();
        List<OpenStory> stories = new ArrayList<>(count);
        int[] successors = new int[count];
        for (int i = 0; i < count; i++) {
            stories.add(OpenStory.read(from, bySlot));
            successors[i] = from.integer();
        }
        for (int i = 0; i < count; i++) {
            stories.get(i).successor = successors[i] == NONE ? null : stories.get(successors[i]);
        }
        return stories;
    }

    private void enter(OpenStory first) {
        for (@Nullable OpenStory story = first; story != null && !holds(story); story = story.successor) {
            story.place = stories.size();
            stories.add(story);
        }
    }

    private boolean holds(OpenStory story) {
        return story.place < stories.size() && stories.get(story.place) == story;
    }
}
