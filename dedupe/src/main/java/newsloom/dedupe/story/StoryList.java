package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import newsloom.dedupe.state.Blocks;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** The stories that can still be told of, in the order in which they are written down. */
final class StoryList {
    private static final int NONE = -1;

    private final List<OpenStory> stories = new ArrayList<>();

    StoryList(List<ActiveArticle> reports, List<OpenStory> toRepair) {
        reports.forEach(report -> enter(report.story()));
        reports.forEach(report -> report.displacements().all().forEach(displacement -> enter(displacement.from())));
        toRepair.forEach(this::enter);
    }

    StateImage image() {
        int count = stories.size();
        StateImage rows = Blocks.image(count, (place, to) -> write(stories.get(place), to));
        return to -> {
            to.number(count);
            rows.write(to);
        };
    }

    static List<OpenStory> read(StateReader from, IntFunction<ActiveArticle> bySlot) {
        OpenStory[] stories = new OpenStory[from.integer()];
        int[] successors = new int[stories.length];
        Blocks.read(from, stories.length, (place, block) -> {
            stories[place] = readStory(block, bySlot);
            successors[place] = block.integer();
        });
        for (int place = 0; place < stories.length; place++) {
            stories[place].successor = successors[place] == NONE ? null : stories[successors[place]];
        }
        return List.of(stories);
    }

    /** Whether it is to be repaired, others know. */
    private static void write(OpenStory story, StateWriter to) {
        to.text(story.id());
        to.number(story.born());
        story.told().write(to);
        write(story.canonical, to);
        write(story.canonicalOfUnion, to);
        to.yes(story.vacated);
        to.number(story.size());
        story.members().forEach(member -> to.number(member.slot()));
        to.number(story.successor == null ? NONE : story.successor.place);
    }

    private static void write(@Nullable ActiveArticle report, StateWriter to) {
        to.number(report == null ? NONE : report.slot());
    }

    private static OpenStory readStory(StateReader from, IntFunction<ActiveArticle> bySlot) {
        OpenStory story = new OpenStory(from.text(), from.whole());
        story.told(ToldHead.read(from));
        story.canonical = readReport(from, bySlot);
        story.canonicalOfUnion = readReport(from, bySlot);
        story.vacated = from.yes();
        List<ActiveArticle> members = new ArrayList<>();
        for (int left = from.integer(); left > 0; left--) {
            members.add(bySlot.apply(from.integer()));
        }
        story.restore(members);
        return story;
    }

    private static @Nullable ActiveArticle readReport(StateReader from, IntFunction<ActiveArticle> bySlot) {
        int slot = from.integer();
        return slot == NONE ? null : bySlot.apply(slot);
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
