package newsloom.dedupe.story;

import org.jspecify.annotations.Nullable;

/** Finds who took over from a story that lost its last member to another, over however many mergers. */
public final class Successors {
    private Successors() {}

    /** Who tells of what it told before: the story that shows it, or that took its last member. */
    public static OpenStory heir(OpenStory story) {
        OpenStory last = last(story);
        return last == story || !last.isTold() ? last.shown() : last;
    }

    /** Where those whom a correction took from it come back to. */
    static OpenStory refuge(OpenStory story) {
        return story.vacated ? story : last(story);
    }

    /** Whether it, or one that took over from it, has left the active state. */
    static boolean isRetired(OpenStory story) {
        boolean retired = false;
        for (@Nullable OpenStory next = story; next != null; next = next.successor) {
            retired |= next.size() > 0 && !next.members().get(0).isActive();
        }
        return retired;
    }

    private static OpenStory last(OpenStory story) {
        OpenStory last = story;
        for (OpenStory next = story.successor; next != null && last.size() == 0; next = next.successor) {
            last = next;
        }
        return last;
    }
}
